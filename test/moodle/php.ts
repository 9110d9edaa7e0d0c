// What PHP makes of text where Moodle reads a file, written after PHP's own code: nothing of the harness is in it.

/** `fgetcsv` on a whole text with `\n` at the ends of its lines: rows, an empty line being `[null]`. */
export function fgetcsv(
  text: string,
  { separator = ',', escape = '\\' }: { separator?: string; escape?: string } = {},
): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '\n') {
      rows.push([null]);
      at += 1;
      continue;
    }
    const row: string[] = [];
    for (;;) {
      const field = readField(text, at, separator, escape);
      row.push(field.text);
      at = field.next;
      if (text[at] !== separator) break;
      at += 1;
    }
    // The end of the line, or of the text.
    at += 1;
    rows.push(row);
  }
  return rows;
}

function readField(
  text: string,
  from: number,
  separator: string,
  escape: string,
): { text: string; next: number } {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && isSpace(text[at]))
    at += 1;
  if (text[at] !== '"') {
    const next = endOfField(text, from, separator);
    return { text: text.slice(from, next), next };
  }
  let value = '';
  at += 1;
  let isEscaped = false;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (isEscaped) isEscaped = false;
    else if (sign === escape) isEscaped = true;
    else if (sign === '"') {
      if (text[at + 1] !== '"') break;
      at += 1;
    }
    value += sign;
    at += 1;
  }
  // What stands between the closing quote and the separator belongs to the field.
  const next = endOfField(text, at + 1, separator);
  return { text: value + text.slice(at + 1, next), next };
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

function isSpace(sign: string | undefined): boolean {
  return sign !== undefined && ' \t\r\v\f'.includes(sign);
}

/** `fputcsv`: quotes where needed, and after an escape character a quote is not doubled. */
export function fputcsv(
  cells: readonly string[],
  { separator = ',', escape = '\\' }: { separator?: string; escape?: string } = {},
): string {
  const isPlain = (cell: string) =>
    ![separator, '"', escape, '\n', '\r', '\t', ' '].some(
      (sign) => sign !== '' && cell.includes(sign),
    );
  return `${cells.map((cell) => (isPlain(cell) ? cell : quote(cell, escape))).join(separator)}\n`;
}

function quote(cell: string, escape: string): string {
  let quoted = '"';
  let isEscaped = false;
  for (const sign of cell) {
    if (escape !== '' && sign === escape) isEscaped = true;
    else if (!isEscaped && sign === '"') quoted += '"';
    else isEscaped = false;
    quoted += sign;
  }
  return `${quoted}"`;
}

/** `(float)$text`: what it begins with, and 0 where that is no number. */
export function castToFloat(text: string): number {
  const [number] = /^[ \t\n\r\v\f]*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i.exec(text) ?? [];
  return number === undefined ? 0 : Number(number);
}

/**
 * `strtotime` in seconds for the forms that a worksheet may hold, false for others: German dates among them. A time
 * without an offset is the server's, `offset` minutes east of Greenwich.
 */
export function strtotime(text: string, offset: number): number | false {
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(?:(Z)|([+-])(\d\d):?(\d\d))?$/.exec(text);
  if (iso !== null) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = iso
      .slice(1, 7)
      .map((part) => Number(part ?? 0));
    const [, , , , , , , zulu, sign, hours, minutes] = iso;
    const told =
      zulu === 'Z'
        ? 0
        : sign === undefined
          ? offset
          : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - told * 60;
  }
  const long =
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d{1,2}) ([A-Z][a-z]+) (\d{4}), (\d{1,2}):(\d\d) ([AP]M)$/.exec(
      text,
    );
  const month = months.indexOf(long?.[2] ?? '');
  if (long === null || month < 0) return false;
  const hour = (Number(long[4]) % 12) + (long[6] === 'PM' ? 12 : 0);
  return (
    Date.UTC(Number(long[3]), month, Number(long[1]), hour, Number(long[5])) / 1000 - offset * 60
  );
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
