import { model } from 'sheet09';
import { describe, expect, test } from 'vitest';
import { readPicture, type Question } from '../../graders/sheet09/exercise4/images.ts';
import type { GammaInput } from '../../graders/sheet09/exercise4/layer-inputs.ts';
import { remember } from '../../graders/sheet09/remember.ts';
import { gradientTimesInput } from '../../reference/sheet09/exercise4.ts';
import { diagnose, isToldApart } from '../../src/checks/diagnose.ts';
import { examinationOf, type AnswerCheck } from '../../src/checks/examination.ts';
import { makePlan, seedOf, type Plan } from '../../src/checks/plan.ts';
import { planOf } from '../../src/checks/run-answer-check.ts';
import type { Outcome } from '../../src/records/session.ts';
import type { Misconception, Numbers } from '../../src/records/sheet.ts';
import { checks, exercises } from './grading.ts';

const answerChecks = checks.flatMap(({ check }) => (check.kind === 'derivation' ? [] : [check]));

const diagnosing = answerChecks.filter((check) => examinationOf(check).misconceptions.length > 0);

/** One seed is enough where every question runs through the whole network. */
function seedsOf({ inputs }: AnswerCheck): readonly number[] {
  return inputs.shrinkBudget === 0 ? [2026] : [1, 2026, -7];
}

describe('a usual mistake', () => {
  test.each(diagnosing)('is named by its own name wherever it fails $id', (check) => {
    const misnamed = seedsOf(check).flatMap((seed) =>
      examinationOf(check).misconceptions.flatMap((mistake) => {
        const { isFailed, isKnown, named } = submit(check, mistake, seed);
        const right = isKnown ? mistake.id : undefined;
        return isFailed && named !== right ? [{ seed, mistake: mistake.id, named }] : [];
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

describe('answers of LRP-0', () => {
  test('are said not to depend on gamma only where there is more than one', () => {
    const told = answerChecks
      .filter((check) => check.export === 'propagateGamma')
      .flatMap((check) => {
        const mistake = examinationOf(check).misconceptions.find(
          ({ id }) => id === 'gamma-ignored',
        );
        if (mistake === undefined) return [];
        const { inputs } = planOf(check, 2026);
        const gammas = new Set(inputs.map((input) => (input as GammaInput).gamma));
        return { areMany: gammas.size > 1, saysSo: /depend on gamma/.test(mistake.sentence) };
      });
    expect(told).toContainEqual({ areMany: true, saysSo: true });
    expect(told).toContainEqual({ areMany: false, saysSo: false });
    expect(told.filter(({ areMany, saysSo }) => areMany !== saysSo)).toEqual([]);
  });
});

describe('a program that explains another class than the target', () => {
  const gradients = diagnosing.filter((check) => check.export === 'gradientTimesInput');
  const others = {
    'the same one each time': Array.from({ length: 10 }, (_, c) => () => c),
    // The one nine after is the one before, which has a name.
    'the one so many after it': Array.from({ length: 8 }, (_, c) => (target: number) => {
      return (target + c + 1) % 10;
    }),
  };

  test.each(Object.entries(others))('is not named for a mistake: %s', (_, programs) => {
    const misnamed = programs.flatMap((choose, program) => {
      const explain = remember((question: Question) => {
        const { pixels, target } = readPicture(question);
        return [gradientTimesInput(model, pixels, choose(target))];
      });
      const answers = (input: unknown) => explain(input as Question);
      return gradients.flatMap((check) =>
        [2026, 7, 1].flatMap((seed) => {
          const { named } = submit(check, { id: '', sentence: '', answers }, seed);
          return named === undefined ? [] : [{ program, check: check.id, seed, named }];
        }),
      );
    });
    expect(misnamed).toEqual([]);
  });
});

/** Hands in a program that gives the answers of a mistake. */
function submit(
  check: AnswerCheck,
  mistake: Misconception<unknown>,
  seed: number,
): { readonly isFailed: boolean; readonly isKnown: boolean; readonly named: string | undefined } {
  const examination = examinationOf(check);
  const plan = drawOnce(check, seed);
  const outcomes = plan.inputs.map((input) => mistake.answers(input).map(returned));
  const isFailed = plan.inputs.some((input, i) => {
    const replay = { seed, path: String(i) };
    return examination.judge(input, outcomes[i] ?? [], replay, plan.knowledge) !== undefined;
  });
  const diagnosis = diagnose(examination.misconceptions, plan.inputs, outcomes);
  const isKnown = isToldApart(mistake, plan.inputs);
  return { isFailed, isKnown, named: diagnosis?.misconception };
}

const plans = new Map<string, Plan<unknown>>();

/** What a check asks with a seed, which is the same for every mistake. */
function drawOnce(check: AnswerCheck, seed: number): Plan<unknown> {
  const key = `${check.id} ${seed}`;
  const { inputs, callsOf } = examinationOf(check);
  const plan = plans.get(key) ?? makePlan(check.id, inputs, callsOf, seedOf(check.id, seed));
  plans.set(key, plan);
  return plan;
}

function returned(numbers: Numbers): Outcome {
  const value =
    typeof numbers === 'number'
      ? ({ kind: 'number', value: numbers } as const)
      : ({ kind: 'vector', form: 'Array', numbers } as const);
  return { kind: 'returned', value, changed: [] };
}
