import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawVerdict, PropertyCheck } from '../../../src/records/sheet.ts';
import { property } from '../../../src/sheet/declare.ts';
import { common, failureOf, judge } from './small-checks.ts';

const additive = property(
  lawOf(([x, y], [sum = NaN, first = NaN, second = NaN]) =>
    sum === first + second
      ? { kind: 'holds' }
      : {
          kind: 'broken',
          law: 'g(x + y) = g(x) + g(y)',
          left: { label: 'g(x + y)', value: sum },
          right: { label: 'g(x) + g(y)', value: [x, y] },
        },
  ),
);

describe('a law', () => {
  test('passes where it holds on every run', async () => {
    expect(await judge(additive, { double: (x: number) => 3 * x })).toEqual({
      kind: 'passed',
      runs: 30,
    });
  });

  test('shows its calls with what they returned, and both sides', async () => {
    expect(await failureOf(additive, { double: (x: number) => x * x })).toMatchObject({
      kind: 'broken-law',
      law: 'g(x + y) = g(x) + g(y)',
      calls: [
        { name: 'double', args: [2], returned: { kind: 'number', value: 4 } },
        { name: 'double', args: [1], returned: { kind: 'number', value: 1 } },
        { name: 'double', args: [1], returned: { kind: 'number', value: 1 } },
      ],
      left: { label: 'g(x + y)', value: 4 },
      right: { label: 'g(x) + g(y)', value: [1, 1] },
    });
  });

  test('is not asked before every answer has its shape', async () => {
    expect(await failureOf(additive, { double: (x: number) => [x] })).toMatchObject({
      kind: 'wrong-shape',
      call: { args: [0] },
      wanted: 'a number',
    });
  });

  test('that gives no verdict is broken', async () => {
    // What a grader without types might write.
    const silent = property(lawOf(() => undefined as unknown as LawVerdict));
    expect((await judge(silent, { double: (x: number) => x })).kind).toBe('broken');
  });

  test('that throws is broken', async () => {
    const throwing = property(
      lawOf(() => {
        throw new Error('a grader is wrong');
      }),
    );
    expect(await judge(throwing, { double: (x: number) => x })).toEqual({
      kind: 'broken',
      message: 'Error: a grader is wrong',
    });
  });
});

type Law = PropertyCheck<readonly [number, number], readonly [number, number]>;

function lawOf(
  holds: (input: readonly [number, number], values: readonly number[]) => LawVerdict,
): Omit<Law, 'kind'> {
  return {
    ...common,
    id: 'small.additive',
    inputs: { arbitrary: fc.tuple(fc.nat(50), fc.nat(50)), runs: 30 },
    calls: ([x, y]) => [[x + y], [x], [y]],
    shape: () => ({ kind: 'number' }),
    facts: (input) => input,
    holds: (facts, answers) =>
      holds(
        facts,
        answers.map(({ numbers }) => numbers[0] ?? NaN),
      ),
  };
}
