import type { Adjustment } from '../records/adjustment.ts';
import { readAmount, writeChange } from './amount.ts';
import { isGivenTo } from './desk.ts';
import { isStale } from './grounds.ts';
import { sayWho } from './people.ts';
import type { GradedPerson } from './read-results.ts';

/** All that was given, a line each, with what does not count. */
export function listAdjustments(
  adjustments: readonly Adjustment[],
  everybody: readonly GradedPerson[],
): readonly string[] {
  if (adjustments.length === 0) return ['Nothing was given by hand.'];
  return adjustments.map((given) => {
    const who = everybody.find((each) => isGivenTo(given, each));
    const name = who === undefined ? `${given.person} (not in the class)` : sayWho(who);
    const stale =
      who !== undefined && isStale(given, who)
        ? ' NOT APPLIED: it was given for something else'
        : '';
    return `${name}: ${sayGiven(given)}${stale}`;
  });
}

function sayGiven(given: Adjustment): string {
  const { reason, by, date } = given;
  const signed = `${by === undefined ? '' : `${by}, `}${date}`;
  switch (given.kind) {
    case 'points':
      return `${writeChange(readAmount(given.points))} on ${given.about ?? 'the total'} (${reason}), ${signed}`;
    case 'comment':
      return `a comment on ${given.about ?? 'the whole'} (${reason}), ${signed}`;
    case 'excused':
      return `excused (${reason}), ${signed}`;
    default:
      return given satisfies never;
  }
}
