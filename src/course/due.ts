import type { Temporal } from 'temporal-polyfill';
import type { Course } from '../records/course.ts';
import type { Late } from '../records/ruling.ts';
import { measureLateness } from './lateness.ts';
import { readInstant, readMoment, sayMoment } from './moment.ts';
import { isMeant, type Nameable } from './people.ts';

/** When something was handed in, as the platform says it: by the course's clock, or with an offset. */
export interface SubmissionTime {
  readonly at: string;
  /** An extension that the platform knows of. */
  readonly extension?: string;
}

/**
 * How late a submission is, by the platform's word; nothing where it is in time, nobody knows when it came, or nothing is
 * ever late.
 */
export function judgeLateness(
  course: Course,
  who: Nameable,
  time: SubmissionTime | undefined,
): Late | undefined {
  const { zone = 'UTC', late = {} } = course;
  const deadline = findDeadline(course, who, time);
  const submitted = time && (readInstant(time.at, zone) ?? readMoment(time.at, zone));
  if (deadline === undefined || submitted === undefined) return undefined;
  const lateness = measureLateness(submitted, deadline, late);
  if (lateness.kind === 'in-time') return undefined;
  const { perStartedDay: cost } = late;
  return {
    ...lateness,
    ...(cost !== undefined && { cost }),
    submitted: sayMoment(submitted),
    deadline: sayMoment(deadline),
  };
}

/** When something was handed in, for people; nothing where the platform does not say so. */
export function saySubmitted(
  { zone = 'UTC' }: Course,
  time: SubmissionTime | undefined,
): string | undefined {
  const moment = time && (readInstant(time.at, zone) ?? readMoment(time.at, zone));
  return moment && sayMoment(moment);
}

/** The latest that anybody has granted to whoever handed in together. */
function findDeadline(
  { zone = 'UTC', deadline, extensions = [], groups = [] }: Course,
  who: Nameable,
  time: SubmissionTime | undefined,
): Temporal.ZonedDateTime | undefined {
  const general = deadline === undefined ? undefined : readMoment(deadline, zone);
  if (general === undefined) return undefined;
  const members = groups
    .filter(({ name, members }) => [name, ...members].some((each) => isMeant(each, who)))
    .flatMap((group) => group.members);
  const granted = extensions
    .filter(({ person }) => isMeant(person, who) || members.includes(person))
    .map(({ until }) => until);
  return [...granted, ...[time?.extension ?? []].flat()]
    .flatMap((until) => readInstant(until, zone) ?? readMoment(until, zone) ?? [])
    .reduce(
      (latest, each) => (each.epochMilliseconds > latest.epochMilliseconds ? each : latest),
      general,
    );
}
