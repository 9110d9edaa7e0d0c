import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/checks/diagnose.ts';
import { examinationOf, type AnswerCheck } from '../../src/checks/examination.ts';
import { makePlan, seedOf } from '../../src/checks/plan.ts';
import type { Outcome } from '../../src/records/session.ts';
import type { Misconception, Numbers } from '../../src/records/sheet.ts';
import { checks, exercises } from './grading.ts';

const answerChecks = checks.flatMap(({ check }) => (check.kind === 'derivation' ? [] : [check]));

/** One seed is enough where every question runs through the whole network. */
function seedsOf({ inputs }: AnswerCheck): readonly number[] {
  return inputs.shrinkBudget === 0 ? [2026] : [1, 2026, -7];
}

describe('a usual mistake', () => {
  const diagnosing = answerChecks.filter((check) => examinationOf(check).misconceptions.length > 0);

  test.each(diagnosing)('is named by its own name wherever it fails $id', (check) => {
    const misnamed = seedsOf(check).flatMap((seed) =>
      examinationOf(check).misconceptions.flatMap((mistake) => {
        const { isFailed, named } = submit(check, mistake, seed);
        return isFailed && named !== mistake.id ? [{ seed, mistake: mistake.id, named }] : [];
      }),
    );
    expect(misnamed).toEqual([]);
  });

  test.each(exercises.flatMap((exercise) => exercise.exports))(
    'of $name costs points somewhere',
    ({ name }) => {
      const listed = new Set<string>();
      const caught = new Set<string>();
      for (const check of diagnosing.filter((other) => other.export === name)) {
        for (const mistake of examinationOf(check).misconceptions) {
          listed.add(mistake.id);
          if (submit(check, mistake, 2026).isFailed) caught.add(mistake.id);
        }
      }
      expect([...listed].filter((id) => !caught.has(id))).toEqual([]);
    },
  );
});

/** Hands in a program that gives the answers of a mistake. */
function submit(
  check: AnswerCheck,
  mistake: Misconception<unknown>,
  seed: number,
): { readonly isFailed: boolean; readonly named: string | undefined } {
  const examination = examinationOf(check);
  const plan = makePlan(
    examination.inputs,
    (input) => examination.callsOf(input),
    seedOf(check.id, seed),
  );
  const outcomes = plan.inputs.map((input) => mistake.answers(input).map(returned));
  const isFailed = plan.inputs.some((input, i) => {
    const replay = { seed, path: String(i) };
    return examination.judge(input, outcomes[i] ?? [], replay, plan.knowledge) !== undefined;
  });
  const diagnosis = diagnose(examination.misconceptions, plan.inputs, outcomes);
  return { isFailed, named: diagnosis?.misconception };
}

function returned(numbers: Numbers): Outcome {
  const value =
    typeof numbers === 'number'
      ? ({ kind: 'number', value: numbers } as const)
      : ({ kind: 'vector', form: 'Array', numbers } as const);
  return { kind: 'returned', value, changed: [] };
}
