import type { Temporal } from 'temporal-polyfill';
import type { LatePolicy } from '../records/course.ts';

/** How late something was handed in. */
export type Lateness =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'late'; readonly days: number }
  /** Later than anything is accepted. */
  | { readonly kind: 'cut-off'; readonly days: number };

/**
 * Started days after a deadline, 1 from its next minute on. A day ends at the same time by the clock, be it 23, 24 or 25
 * hours long. Within the minute of the deadline is in time, and so are the minutes of grace, which put off nothing else.
 */
export function measureLateness(
  submitted: Temporal.ZonedDateTime,
  deadline: Temporal.ZonedDateTime,
  { graceMinutes = 0, cutOffDays }: LatePolicy,
): Lateness {
  const minute = submitted.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const isAfter = (moment: Temporal.ZonedDateTime) =>
    minute.epochMilliseconds > moment.epochMilliseconds;
  if (!isAfter(deadline.add({ minutes: graceMinutes }))) return { kind: 'in-time' };
  const { days } = deadline.until(minute, { largestUnit: 'day' });
  const started = isAfter(deadline.add({ days })) ? days + 1 : days;
  const isOver = cutOffDays !== undefined && isAfter(deadline.add({ days: cutOffDays }));
  return { kind: isOver ? 'cut-off' : 'late', days: started };
}
