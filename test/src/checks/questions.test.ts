import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuestions, takeQuestions, type Questions } from '../../../src/checks/questions.ts';
import { planOf } from '../../../src/checks/run-answer-check.ts';
import type { Check, Exercise } from '../../../src/records/sheet.ts';
import { comparison } from '../../../src/sheet/declare.ts';
import { common } from './small-checks.ts';

const shared = { x: -0 };

/** A new declaration each time, as another process has it. */
function declare(asked: { draws: number; solved: number }): Check {
  return comparison<{ readonly x: number }>({
    ...common,
    id: 'small.questions',
    inputs: {
      arbitrary: fc.double().map((x) => {
        asked.draws += 1;
        return { x };
      }),
      runs: 5,
      examples: [shared, shared],
    },
    call: ({ x }) => [x],
    expected: ({ x }) => {
      asked.solved += 1;
      return 2 * x;
    },
    tolerance: { relative: 1e-4, absolute: 0 },
    expectedFor: 'everyone',
  });
}

const exerciseOf = (...checks: Check[]) => [{ checks }] as unknown as readonly Exercise[];

function planned(check: Check, seed: number) {
  if (check.kind === 'derivation') throw new Error('a proof has no plan');
  return planOf(check, seed);
}

test('what one process finds out is not found out again by another', () => {
  const first = declare({ draws: 0, solved: 0 });
  const bytes = serialize(findQuestions(exerciseOf(first), 2026));
  const asked = { draws: 0, solved: 0 };
  const second = declare(asked);
  takeQuestions(exerciseOf(second), 2026, deserialize(bytes) as Questions);
  const [ours, theirs] = [planned(second, 2026), planned(first, 2026)];
  expect(ours).toEqual(theirs);
  expect(ours.inputs[0]).toBe(ours.inputs[1]);
  expect(ours.knowledge.size).toBe(6);
  expect(asked).toEqual({ draws: 0, solved: 0 });
});

test('another seed is drawn anew', () => {
  const check = declare({ draws: 0, solved: 0 });
  const other = declare({ draws: 0, solved: 0 });
  takeQuestions(exerciseOf(other), 2027, findQuestions(exerciseOf(check), 2026));
  expect(planned(other, 2027).inputs).not.toEqual(planned(check, 2026).inputs);
});

test('a check whose grader throws is left out', () => {
  const broken = {
    ...declare({ draws: 0, solved: 0 }),
    expected: () => {
      throw new Error('a grader is wrong');
    },
  };
  expect(findQuestions(exerciseOf(broken as Check), 2026).plans.size).toBe(0);
});
