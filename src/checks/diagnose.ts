import type { Diagnosis } from '../records/result.ts';
import type { Outcome } from '../records/session.ts';
import type { Misconception, Numbers } from '../records/sheet.ts';
import { asVector } from '../records/numbers.ts';
import { findDifference, largestEntry, readAnswer } from './compare.ts';

/** How closely answers have to agree with a wrong formula: as closely as float32 arithmetic lets them. */
const agreement = 1e-4;

/** The size of answers that are nothing but rounding. What is larger has to agree by its own size: 0 is not 1e-8. */
const tiny = 1e-15;

/**
 * Names the mistake behind a failure: the wrong formula that agrees with every answer of the submission, failing and
 * passing. Two formulas that both agree name nothing: a wrong name is worse than none.
 */
export function diagnose<Input>(
  misconceptions: readonly Misconception<Input>[],
  inputs: readonly Input[],
  outcomes: readonly (readonly Outcome[])[],
): Diagnosis | undefined {
  const agreeing = misconceptions.filter(
    (mistake) =>
      isToldApart(mistake, inputs) &&
      inputs.every((input, i) =>
        doAgree(mistake.answers(input), outcomes[i] as readonly Outcome[]),
      ),
  );
  const [mistake, another] = agreeing;
  if (mistake === undefined || another !== undefined) return undefined;
  return { misconception: mistake.id, sentence: mistake.sentence };
}

/** Whether a mistake can be known by the answers to these inputs. */
export function isToldApart<Input>(
  mistake: Misconception<Input>,
  inputs: readonly Input[],
): boolean {
  return mistake.isToldApart?.(inputs) ?? true;
}

function doAgree(wrong: readonly Numbers[], outcomes: readonly Outcome[]): boolean {
  if (wrong.length !== outcomes.length) return false;
  return wrong.every((numbers, i) => {
    const outcome = outcomes[i];
    if (outcome?.kind !== 'returned') return false;
    const expected = asVector(numbers);
    const answer = readAnswer(outcome.value, undefined);
    if (answer === undefined || answer.numbers.length !== expected.length) return false;
    return isClose(expected, answer.numbers);
  });
}

function isClose(wanted: readonly number[], given: readonly number[]): boolean {
  // A program that divides 0 by 0 is known by where its NaN stand.
  const isShared = (k: number) => Number.isNaN(wanted[k]) && Number.isNaN(given[k]);
  const withoutShared = (entries: readonly number[]) =>
    wanted.some(Number.isNaN) ? entries.map((entry, k) => (isShared(k) ? 0 : entry)) : entries;
  const expected = withoutShared(wanted);
  const allowed = agreement * Math.max(largestEntry(expected), tiny);
  return (
    allowed < Infinity && findDifference(expected, withoutShared(given), allowed) === undefined
  );
}
