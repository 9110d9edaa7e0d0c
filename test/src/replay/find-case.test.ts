import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examinationOf, type AnswerCheck } from '../../../src/checks/examination.ts';
import { seedOf } from '../../../src/checks/plan.ts';
import { runAnswerCheck } from '../../../src/checks/run-answer-check.ts';
import { findInput } from '../../../src/replay/find-case.ts';
import { replayCheck } from '../../../src/replay/replay-check.ts';
import { findSmallerInputs } from '../../../src/kit/build/smaller-inputs.ts';
import { comparison } from '../../../src/sheet/declare.ts';
import { openInProcess } from '../checks/in-process-session.ts';

const sumsUp = comparison<readonly number[]>({
  id: 'sum.values',
  title: 'The sum of all entries.',
  points: 1,
  visibility: 'public',
  export: 'sum',
  inputs: {
    arbitrary: fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 6 }),
    runs: 60,
    examples: [[1, 2, 3]],
  },
  call: (entries) => [entries],
  expected: (entries) => entries.reduce((sum, entry) => sum + entry, 0),
  tolerance: { relative: 1e-6, absolute: 1e-9 },
  expectedFor: 'everyone',
}) as AnswerCheck;

/** Forgets every entry behind the second. */
const wrong = openInProcess({ sum: ([a = 0, b = 0]: number[]) => a + b });
const right = openInProcess({ sum: (entries: number[]) => entries.reduce((a, b) => a + b, 0) });

describe('a replay line', () => {
  it.each([1, 2026, -77, 4711])(
    'names exactly the input that a check failed with (seed %i)',
    async (seed) => {
      const context = { seed, deaths: new Map(), announce: () => undefined };
      const verdict = await runAnswerCheck(sumsUp, wrong, context);
      if (verdict.kind !== 'failed' || verdict.failure.kind !== 'wrong-value')
        throw new Error(verdict.kind);
      const { call, replay } = verdict.failure;
      expect(replay.seed).toBe(seedOf('sum.values', seed));
      expect([findInput(sumsUp, replay)]).toEqual(call.args);
    },
  );

  it('names the smaller inputs of a kit too', () => {
    const own = seedOf('sum.values', 2026);
    const { inputs } = examinationOf(sumsUp);
    const smaller = findSmallerInputs(inputs, own, [[4, -5, 6], [7]], JSON.stringify);
    expect(smaller.length).toBeGreaterThan(20);
    for (const { path, input } of smaller) {
      expect(findInput(sumsUp, { seed: own, path })).toEqual(input);
    }
  });

  it.each(['', 'x', '1:', '0:999:999', '5:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0:0'])(
    'that leads nowhere is wrong use (%j)',
    (path) => {
      expect(() => findInput(sumsUp, { seed: 1, path })).toThrow('leads to no input');
    },
  );
});

describe('replaying a check', () => {
  const ask = { check: sumsUp, seed: 2026, findInput, replay: undefined };

  it('without a case runs the one that the check fails in', async () => {
    const { run, replay, result, calls } = await replayCheck({ ...ask, session: wrong });
    expect(run?.verdict.kind).toBe('failed');
    expect(run?.asked.length).toBe(1);
    expect(calls).toEqual([
      { kind: 'call', path: ['sum'], args: [findInput(sumsUp, replay ?? { seed: 0, path: '' })] },
    ]);
    expect(result.points).toEqual({ earned: 0, possible: 1 });
  });

  it('of a case that is right by now says that it passed', async () => {
    const replay = { seed: 5, path: '3' };
    const { run, result } = await replayCheck({ ...ask, session: right, replay });
    expect(run?.verdict).toEqual({ kind: 'passed' });
    expect(result.verdict.kind).toBe('passed');
  });

  it('that passes has no case and nothing to debug', async () => {
    const replayed = await replayCheck({ ...ask, session: right });
    expect(replayed.replay).toBeUndefined();
    expect(replayed.calls).toEqual([]);
    expect(replayed.result.verdict.kind).toBe('passed');
  });
});
