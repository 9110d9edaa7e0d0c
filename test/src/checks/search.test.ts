import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallBatch } from '../../../src/records/session.ts';
import { examinationOf } from '../../../src/checks/examination.ts';
import { samplingOf } from '../../../src/checks/plan.ts';
import { planOf } from '../../../src/checks/run-answer-check.ts';
import type { Failure } from '../../../src/records/result.ts';
import { comparison } from '../../../src/sheet/declare.ts';
import { openInProcess } from './in-process-session.ts';
import { context, doubles, failureOf, judge } from './small-checks.ts';

/** Wrong from a number on. */
const wrongFrom = (least: number) => ({ double: (x: number) => (x >= least ? -1 : 2 * x) });

describe('the search for a small counterexample', () => {
  test('finds the smallest input that fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(300), async (least) => {
        expect(await failureOf(doubles(), wrongFrom(least))).toMatchObject({
          call: { args: [least] },
          returned: { kind: 'number', value: -1 },
          comparison: { expected: [2 * least] },
        });
      }),
      { numRuns: 30 },
    );
  });

  test('leaves a seed and a path that lead to the told call again', async () => {
    const inputs = { arbitrary: fc.nat(5000), runs: 60, examples: [4000, 3] };
    const check = doubles({ inputs });
    await fc.assert(
      fc.asyncProperty(fc.nat(4500), async (least) => {
        const verdict = await judge(check, wrongFrom(least));
        if (verdict.kind !== 'failed') return;
        const { call, replay } = told(verdict.failure);
        const seen: number[] = [];
        await fc.check(
          fc.asyncProperty(inputs.arbitrary, (input) => {
            seen.push(input);
            return Promise.resolve(false);
          }),
          { ...samplingOf(inputs, replay.seed), path: replay.path, endOnFailure: true },
        );
        expect(call.args).toEqual([seen[0]]);
      }),
      { numRuns: 40 },
    );
  });

  test('asks the same questions as the plan, run by run', async () => {
    const inputs = { arbitrary: fc.tuple(fc.nat(), fc.double()), runs: 8, examples: [[1, 2]] };
    for (let index = 0; index < 9; index++) {
      const check = doubles({ inputs: inputs as never, call: (x) => [x] });
      const plan = planOf(check as never, 5);
      let first: unknown;
      fc.check(
        fc.property(inputs.arbitrary, (input) => {
          first ??= input;
          return false;
        }),
        {
          ...(samplingOf(inputs as never, plan.seed) as object),
          path: String(index),
          endOnFailure: true,
        },
      );
      expect(first).toEqual(plan.inputs[index]);
    }
  });

  test('stays within its budget of evaluations', async () => {
    for (const shrinkBudget of [1, 7, 40]) {
      const check = doubles({ inputs: { arbitrary: fc.nat(1e9), runs: 20, shrinkBudget } });
      const session = openInProcess(wrongFrom(12_345));
      await judge(check, session);
      // The run itself is asked once more, before anything smaller is.
      expect(session.countCalls()).toBeLessThanOrEqual(21 + shrinkBudget);
      expect(session.countCalls()).toBeGreaterThan(21);
    }
  });

  test('makes no calls without a budget, and tells the run itself', async () => {
    const check = doubles({ inputs: { arbitrary: fc.nat(1e9), runs: 20, shrinkBudget: 0 } });
    const session = openInProcess(wrongFrom(0));
    expect(await judge(check, session)).toMatchObject({ failure: { replay: { path: '0' } } });
    expect(session.countCalls()).toBe(20);
  });

  test('looks for the same kind of failure', async () => {
    const double = (x: number) => {
      if (x >= 500) throw new Error('large');
      return x >= 100 ? -1 : 2 * x;
    };
    const large = doubles({
      inputs: { arbitrary: fc.integer({ min: 0, max: 1000 }), runs: 5, examples: [900] },
    });
    expect(await failureOf(large, { double })).toMatchObject({
      kind: 'threw',
      call: { args: [500] },
    });
  });

  test('tells the same of the same submission', async () => {
    const submission = { double: (x: number) => (x % 7 === 3 ? NaN : 2 * x) };
    const first = await judge(doubles(), submission);
    expect(await judge(doubles(), submission)).toEqual(first);
    expect(await judge(doubles(), submission, { seed: 1 })).not.toEqual(first);
  });

  test('tells that a program answers otherwise when asked again, not that its formula is wrong', async () => {
    let calls = 0;
    const double = (x: number) => (calls++ < 40 ? -1 : 2 * x);
    const failure = await failureOf(doubles(), { double });
    expect(failure).toMatchObject({
      kind: 'unsteady',
      later: { value: -1 },
      replay: { path: expect.stringMatching(/^\d+$/) },
    });
  });

  test('begins with the run that has the fewest numbers, and tells that where none is smaller', async () => {
    const lists = fc.constantFrom<number[]>([1, 2, 3, 4], [1, 2], [1, 2, 3]);
    const check = comparison<number[]>({
      id: 'one.sum',
      title: 'Sum.',
      points: 1,
      visibility: 'public',
      export: 'sum',
      inputs: { arbitrary: lists, runs: 8, examples: [[5, 6, 7, 8, 9]] },
      call: (list: number[]) => [list],
      expected: (list: number[]) => list.length,
      tolerance: { relative: 0, absolute: 0 },
      expectedFor: 'everyone',
    });
    expect(await failureOf(check, { sum: () => -1 })).toMatchObject({ call: { args: [[1, 2]] } });
  });

  test('ends where a smaller input runs into a limit', async () => {
    const inner = openInProcess(wrongFrom(10));
    let searches = 0;
    const session = {
      ...inner,
      call: (batch: CallBatch) => {
        if (batch.calls.length > 1) return inner.call(batch);
        searches += 1;
        return Promise.resolve({ kind: 'exhausted', limit: 'time', at: 0 } as const);
      },
    };
    expect(await judge(doubles(), session)).toMatchObject({ failure: { kind: 'wrong-value' } });
    expect(searches).toBe(1);
  });

  test('is broken where a grader throws on a smaller input', async () => {
    const expected = (x: number) => {
      if (x < 5) throw new Error('too small for this reference');
      return 2 * x;
    };
    const check = doubles({
      expected,
      inputs: { arbitrary: fc.integer({ min: 0, max: 1000 }), runs: 1, examples: [] },
    });
    const verdict = await judge(check, { double: () => -1 });
    expect(verdict).toEqual({ kind: 'broken', message: 'Error: too small for this reference' });
  });

  test('leaves no trace of its inputs for the class', async () => {
    const check = doubles({ inputs: { arbitrary: fc.nat(1e9), runs: 20 } });
    await judge(check, wrongFrom(12_345));
    // Only answer checks have plans, and this is one.
    const plan = planOf(check as Parameters<typeof examinationOf>[0], context.seed);
    expect(plan.knowledge.size).toBeLessThanOrEqual(20);
  });
});

function told(failure: Failure) {
  if (failure.kind !== 'wrong-value') throw new Error(failure.kind);
  return failure;
}
