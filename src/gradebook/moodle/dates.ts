import type { Language } from './language.ts';

/** A point in time as it stands in a worksheet: to the minute, in the teacher's time zone, which is not said. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What a date of the worksheet says; nothing where it says none, or what somebody's spreadsheet made of it. */
export function readWallTime(text: string, language: Language): WallTime | undefined {
  const found = language.date.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const month = language.months.findIndex(
    (name) => name.toLowerCase() === found['month']?.normalize('NFC').toLowerCase(),
  );
  if (month < 0) return undefined;
  const hour = Number(found['hour']);
  const half = found['half']?.toUpperCase();
  const time = {
    year: Number(found['year']),
    month: month + 1,
    day: Number(found['day']),
    hour: half === undefined ? hour : (hour % 12) + (half === 'PM' ? 12 : 0),
    minute: Number(found['minute']),
  };
  return isReal(time) ? time : undefined;
}

/** 31 June is written by nobody but a broken file. */
function isReal(time: WallTime): boolean {
  return new Date(asIfUtc(time)).toISOString().startsWith(writeWallTime(time));
}

/** Milliseconds since 1970 if the time zone were UTC: for comparing, or with an offset. */
export function asIfUtc({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** `2026-01-05T14:03`, with no word on the time zone. */
export function writeWallTime({ year, month, day, hour, minute }: WallTime): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Seconds of a span such as `2 days 3 hours`; nothing where a unit is not known. */
export function readSpan(text: string, { units }: Language): number | undefined {
  const parts = [...text.trim().matchAll(/(\d+)\s+(\p{L}+)\.?(?:\s+|$)/gu)];
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== text.trim()) return undefined;
  let seconds = 0;
  for (const [, count, word = ''] of parts) {
    const unit = units.find(([beginning]) =>
      word.toLowerCase().startsWith(beginning.toLowerCase()),
    );
    if (unit === undefined) return undefined;
    seconds += Number(count) * unit[1];
  }
  return seconds;
}
