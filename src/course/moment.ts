import { Temporal } from 'temporal-polyfill';

/** The minute that a date and a time name by the clock of a zone; nothing where there is no such date or zone. */
export function readMoment(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    const plain = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    const moment = plain.toZonedDateTime(zone);
    // In the night in which clocks are put forward, an hour is missing.
    return moment.toPlainDateTime().equals(plain) ? moment : undefined;
  } catch {
    return undefined;
  }
}

/** A point in time that says its offset, as in `2026-01-12T23:59:00+01:00`, by the clock of a zone. */
export function readInstant(text: string, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
  } catch {
    return undefined;
  }
}

export function isZone(zone: string): boolean {
  return readMoment('2026-01-01T00:00', zone) !== undefined;
}

/** For people: `2026-01-12 23:59`. */
export function sayMoment(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
