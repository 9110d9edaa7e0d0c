import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../../../src/checks/context.ts';
import { createAnswerRunner } from '../../../src/checks/run-answer-check.ts';
import type { Verdict } from '../../../src/records/result.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { comparison, purity } from '../../../src/sheet/declare.ts';
import { openInProcess } from './in-process-session.ts';

const common = { export: 'double', title: 'It doubles.', points: 1, visibility: 'public' } as const;

const numbers = fc.integer({ min: 1, max: 1000 });

const values = comparison<number>({
  ...common,
  id: 'values',
  inputs: { arbitrary: numbers, runs: 20, examples: [3] },
  call: (x) => [x, 7],
  expected: (x) => 2 * x,
  tolerance: { relative: 1e-6, absolute: 0 },
  expectedFor: 'everyone',
});

const pure = purity<number>({
  ...common,
  id: 'pure',
  inputs: { arbitrary: numbers, runs: 3 },
  calls: (x) => [
    [x, 7],
    [x + 1, 7],
  ],
  tolerance: { relative: 1e-6, absolute: 0 },
});

type Double = (x: number, y: number) => number;

/** Programs that are right by themselves, and keep something. */
const keeping: Readonly<Record<string, () => Double>> = {
  'adds up': () => {
    let sum = 0;
    return (x) => (sum += 2 * x);
  },
  'answers by its second argument': () => {
    const known = new Map<number, number>();
    return (x, y) => known.get(y) ?? (known.set(y, 2 * x), 2 * x);
  },
  'answers every other call': () => {
    let calls = 0;
    return (x) => (calls++ % 2 === 0 ? 2 * x : 0);
  },
  'throws after the first call': () => {
    let calls = 0;
    return (x) => {
      if (calls++ > 0) throw new Error('used up');
      return 2 * x;
    };
  },
};

describe('what is right alone and wrong after other calls', () => {
  test.each(Object.entries(keeping))('costs purity alone: a program that %s', async (_, make) => {
    const verdicts = await judge(make, [values, pure]);
    expect(verdicts.values?.kind).toBe('passed');
    expect(verdicts.pure?.kind).toBe('failed');
  });

  test.each(Object.entries(keeping))(
    'is told as that where nothing asks for purity: a program that %s',
    async (_, make) => {
      const { values: verdict } = await judge(make, [values]);
      expect(verdict).toMatchObject({
        kind: 'failed',
        failure: { kind: 'unsteady', how: { kind: 'after-others' }, replay: { check: 'values' } },
      });
    },
  );

  test('is told by a single call before it, where that is enough', async () => {
    const { values: verdict } = await judge(keeping['answers by its second argument']!, [values]);
    const failure = verdict?.kind === 'failed' ? verdict.failure : undefined;
    if (failure?.kind !== 'unsteady' || failure.how.kind !== 'after-others')
      throw new Error('it is not told as unsteady');
    const [before] = failure.how.calls;
    expect(failure.how.count).toBe(1);
    // Alone the answer is the right one; after the other call it is the other one's.
    expect(failure.first).toEqual({ kind: 'number', value: 2 * Number(failure.call.args[0]) });
    expect(failure.later).toEqual({ kind: 'number', value: 2 * Number(before?.args[0]) });
  });
});

test.each(Object.entries(keeping))(
  'comes to the same verdicts where nobody reads what is told: a program that %s',
  async (_, make) => {
    let loads = 0;
    const counted = () => {
      loads += 1;
      return make();
    };
    const kindsOf = (verdicts: Readonly<Record<string, Verdict>>) =>
      Object.values(verdicts).map(({ kind }) => kind);
    const whole = kindsOf(await judge(counted, [values, pure]));
    const before = loads;
    loads = 0;
    expect(kindsOf(await judge(counted, [values, pure], { isBrief: true }))).toEqual(whole);
    expect(loads).toBeLessThan(before);
  },
);

describe('what is wrong alone', () => {
  test('is told as wrong, with the answer that it has alone', async () => {
    const make = () => {
      let calls = 0;
      return (x: number) => 3 * x + calls++;
    };
    const { values: verdict } = await judge(make, [{ ...values, inputs: few } as Check, pure]);
    expect(verdict).toMatchObject({
      kind: 'failed',
      failure: { kind: 'wrong-value', returned: { kind: 'number', value: 9 } },
    });
  });

  const few = { arbitrary: numbers, runs: 20, examples: [3], shrinkBudget: 0 };
});

async function judge(
  make: () => Double,
  checks: readonly Check[],
  further: Pick<CheckContext, 'isBrief'> = {},
): Promise<Readonly<Record<string, Verdict>>> {
  const session = openInProcess({ double: make() }, undefined, () => ({ double: make() }));
  const context = { seed: 1, deaths: new Map(), announce: () => undefined, ...further };
  const run = createAnswerRunner({ checks }, session, context);
  const verdicts: Record<string, Verdict> = {};
  for (const check of checks)
    if (check.kind !== 'derivation') verdicts[check.id] = await run(check);
  return verdicts;
}
