import { UsageError } from '../records/errors.ts';
import type { Adjustment } from '../records/adjustment.ts';
import { readAmount, writeAmount } from './amount.ts';
import { isGivenTo } from './desk.ts';
import { findGrounds, isStale } from './grounds.ts';
import { findNear, isMeant, sayWho } from './people.ts';
import type { GradedPerson } from './read-results.ts';

/** What is asked of `npm run adjust`. */
export interface Wish {
  readonly person: string;
  /** A check or an exercise; left out for the total. */
  readonly about?: string;
  readonly does: Doing;
  /** Today, as in `2026-01-20`. */
  readonly date: string;
  readonly by?: string;
}

export type Doing =
  | { readonly kind: 'give'; readonly points: number; readonly reason: string }
  | { readonly kind: 'comment'; readonly reason: string }
  | { readonly kind: 'excuse'; readonly reason: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'withdraw' };

export interface Adjusted {
  readonly adjustments: readonly Adjustment[];
  /** A sentence for whoever asked for it. */
  readonly told: string;
}

/** Carries a wish out. Throws a UsageError where it names nobody, or nothing, for certain, or gives more than there is. */
export function adjust(
  adjustments: readonly Adjustment[],
  wish: Wish,
  everybody: readonly GradedPerson[],
): Adjusted {
  const who = findPerson(wish.person, everybody);
  const about = wish.about === undefined ? undefined : findAbout(wish.about, who);
  const isSame = (given: Adjustment) => isGivenTo(given, who) && aboutOf(given) === about;
  const what = `${sayWho(who)}, ${about ?? 'in all'}`;
  const { does } = wish;
  switch (does.kind) {
    case 'give':
      checkBounds(does.points, about, who, adjustments.filter(isSame));
      return {
        adjustments: [...adjustments, write(wish, who, about)],
        told: `${what}: ${does.points < 0 ? '' : '+'}${does.points} (${does.reason})`,
      };
    case 'comment':
      return {
        adjustments: [...adjustments, write(wish, who, about)],
        told: `${what}: a comment`,
      };
    case 'excuse':
      return {
        adjustments: [...adjustments, write(wish, who, undefined)],
        told: `${sayWho(who)}: excused (${does.reason})`,
      };
    case 'confirm': {
      const confirmed = adjustments.map((given) =>
        isSame(given) && isStale(given, who) ? confirm(given, who, wish.date) : given,
      );
      const count = confirmed.filter((given, at) => given !== adjustments[at]).length;
      if (count === 0) throw new UsageError(`there is nothing to be confirmed for ${what}`);
      return { adjustments: confirmed, told: `${what}: ${count} confirmed` };
    }
    case 'withdraw': {
      const rest = adjustments.filter((given) => !isSame(given));
      const count = adjustments.length - rest.length;
      if (count === 0) throw new UsageError(`nothing was given for ${what}`);
      return { adjustments: rest, told: `${what}: ${count} taken back` };
    }
    default:
      return does satisfies never;
  }
}

/** The one who is meant. Throws a UsageError that proposes near names. */
export function findPerson(name: string, everybody: readonly GradedPerson[]): GradedPerson {
  const meant = everybody.filter((who) => isMeant(name, who));
  const [only, another] = meant;
  if (only !== undefined && another === undefined) return only;
  if (only === undefined) {
    const near = findNear(name, everybody).slice(0, 3);
    const advice =
      near.length === 0 ? 'the names are those in the overview' : `is it ${near.join(' or ')}?`;
    throw new UsageError(`nobody in this class is called '${name}'; ${advice}`);
  }
  const names = meant.map((who) => `${who.name}`).join(', ');
  throw new UsageError(`'${name}' may be any of ${names}; write the one that is meant`);
}

function findAbout(about: string, { exercises, sheet }: GradedPerson): string | undefined {
  if (about === 'total') return undefined;
  const known = exercises.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]);
  if (known.includes(about)) return about;
  const near = findNear(
    about,
    known.map((id) => ({ name: id, person: { name: id, source: 'folder' } as const })),
  ).slice(0, 3);
  const inside = known.filter((id) => id.toLowerCase().includes(about.toLowerCase())).slice(0, 5);
  const proposed = near.length > 0 ? near : inside;
  const advice =
    proposed.length === 0 ? 'a check is named as in the report' : `is it ${proposed.join(' or ')}?`;
  throw new UsageError(`there is no check '${about}' on ${sheet.id}; ${advice}`);
}

/** Nobody has more for a check than it is worth, or less than nothing: that is a slip of the fingers. */
function checkBounds(
  given: number,
  about: string | undefined,
  { exercises, standing, points }: GradedPerson,
  earlier: readonly Adjustment[],
): void {
  const parts = exercises.flatMap((each) => [each, ...each.checks]);
  // Where there is no grade, a person begins at 0.
  const total = standing.kind === 'graded' ? points : { ...points, earned: 0 };
  const asked = about === undefined ? { points: total } : parts.find(({ id }) => id === about);
  if (asked === undefined) return;
  const { possible } = asked.points;
  const earned = earlier.reduce(
    (sum, each) => sum.add(each.kind === 'points' ? readAmount(each.points) : 0),
    readAmount(asked.points.earned),
  );
  const after = earned.add(readAmount(given));
  if (after.compare(0) >= 0 && after.compare(possible) <= 0) return;
  throw new UsageError(
    `${about ?? 'the total'} has ${writeAmount(earned)} of ${possible} points, and cannot have ${given < 0 ? given : `+${given}`}; ${about === undefined ? 'give what leads to no less than 0 and no more than all' : 'for points beyond a check name its exercise, or total'}`,
  );
}

function write(wish: Wish, who: GradedPerson, about: string | undefined): Adjustment {
  const { does, by, date } = wish;
  const { person } = who;
  const given = {
    person: person.name,
    ...(person.participant !== undefined && { participant: person.participant }),
    ...(about !== undefined && { about }),
  };
  const signed = { ...(by !== undefined && { by }), date };
  const grounds = findGrounds(who, about) ?? { content: '' };
  switch (does.kind) {
    case 'give':
      return {
        kind: 'points',
        ...given,
        points: does.points,
        reason: does.reason,
        ...signed,
        ...grounds,
      };
    case 'comment':
      return { kind: 'comment', ...given, reason: does.reason, ...signed, ...grounds };
    case 'excuse':
      return { kind: 'excused', ...given, reason: does.reason, ...signed };
    case 'confirm':
    case 'withdraw':
      throw new Error(`nothing is written to ${does.kind}`);
    default:
      return does satisfies never;
  }
}

function confirm(given: Adjustment, who: GradedPerson, date: string): Adjustment {
  if (given.kind === 'excused') return given;
  return { ...given, ...findGrounds(who, given.about), confirmed: date };
}

function aboutOf(given: Adjustment): string | undefined {
  return given.kind === 'excused' ? undefined : given.about;
}
