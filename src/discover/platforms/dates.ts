/** A date alone is no moment. */
export const hasTime = /\d{4}\D+\d{1,2}[ :.]?\d\d\s*(?:[ap]m)?$/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const germanMonths: Readonly<Record<string, number>> = {
  mär: 2,
  mae: 2,
  mrz: 2,
  mai: 4,
  okt: 9,
  dez: 11,
};

/** A date as people write it, as a number that grows with it: `Jan 5, 2026 203 PM`, `5 January, 2026 14:03`. */
export function readDate(text: string): number | undefined {
  const lower = text.toLowerCase();
  const word = /\p{L}{3,}/u.exec(lower)?.[0].slice(0, 3) ?? '';
  const month = months.includes(word) ? months.indexOf(word) : germanMonths[word];
  const year = /\b(?:19|20)\d\d\b/.exec(lower);
  if (month === undefined || year === null) return undefined;
  const day = /\b\d{1,2}\b/.exec(lower.slice(0, year.index))?.[0];
  if (day === undefined) return undefined;
  const [, hours = '0', minutes = '0', half] =
    /(\d{1,2})[ :.]?(\d\d)\s*([ap]m)?/.exec(lower.slice(year.index + 4)) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return Date.UTC(Number(year[0]), month, Number(day), hour, Number(minutes));
}
