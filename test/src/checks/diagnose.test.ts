import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Misconception } from '../../../src/records/sheet.ts';
import { doubles, judge } from './small-checks.ts';

const mistakes = {
  square: mistake('square', (x) => x * x),
  triple: mistake('triple', (x) => 3 * x),
  /** The same on all that is asked here. */
  tripleToo: mistake('tripleToo', (x) => (x > 1e6 ? 0 : 3 * x)),
  nothing: mistake('nothing', () => NaN),
};

describe('a diagnosis', () => {
  test('names the wrong formula that all answers agree with', async () => {
    expect(await diagnose((x) => 3 * x, [mistakes.square, mistakes.triple])).toEqual({
      misconception: 'triple',
      sentence: 'That is triple.',
    });
  });

  test('allows 32-bit arithmetic', async () => {
    expect(await diagnose((x) => Math.fround(3 * x * 1.00001), [mistakes.triple])).toBeDefined();
    expect(await diagnose((x) => 3 * x * 1.001, [mistakes.triple])).toBeUndefined();
  });

  test('names nothing where two formulas agree', async () => {
    const both = [mistakes.triple, mistakes.tripleToo];
    expect(await diagnose((x) => 3 * x, both)).toBeUndefined();
    expect(await diagnose((x) => 3 * x, both.toReversed())).toBeUndefined();
  });

  test('names nothing where one answer is another', async () => {
    expect(await diagnose((x) => (x > 900 ? 0 : 3 * x), [mistakes.triple])).toBeUndefined();
    expect(await diagnose((x) => (x > 900 ? [] : 3 * x), [mistakes.triple])).toBeUndefined();
  });

  test('names nothing where an answer was thrown', async () => {
    const double = (x: number) => {
      if (x > 900) throw new Error('no');
      return 3 * x;
    };
    expect(await diagnose(double, [mistakes.triple])).toBeUndefined();
  });

  test('knows a formula that gives NaN by its NaN', async () => {
    expect(await diagnose(() => NaN, [mistakes.nothing])).toBeDefined();
    expect(await diagnose(() => 0, [mistakes.nothing])).toBeUndefined();
    expect(await diagnose(() => NaN, [mistakes.triple])).toBeUndefined();
  });

  test('needs a wrong answer for every call', async () => {
    const silent = { ...mistakes.triple, answers: () => [] };
    expect(await diagnose((x) => 3 * x, [silent])).toBeUndefined();
  });

  test('names nothing that the inputs do not tell from other mistakes', async () => {
    const asked = (inputs: readonly number[]) => inputs.includes(999);
    const told = { ...mistakes.triple, isToldApart: asked };
    const untold = {
      ...mistakes.triple,
      isToldApart: (inputs: readonly number[]) => !asked(inputs),
    };
    expect(await diagnose((x) => 3 * x, [told])).toBeDefined();
    expect(await diagnose((x) => 3 * x, [untold])).toBeUndefined();
  });

  test('is not asked for what passes', async () => {
    const right = mistake('right', (x) => 2 * x);
    expect(await diagnose((x) => 2 * x, [right])).toBeUndefined();
  });
});

async function diagnose(
  double: (x: number) => unknown,
  misconceptions: readonly Misconception<number>[],
) {
  const inputs = { arbitrary: fc.integer({ min: 0, max: 1000 }), runs: 40, examples: [1, 999] };
  const verdict = await judge(doubles({ misconceptions, inputs }), { double });
  return verdict.kind === 'failed' ? verdict.diagnosis : undefined;
}

function mistake(id: string, answer: (x: number) => number): Misconception<number> {
  return { id, sentence: `That is ${id}.`, answers: (x) => [answer(x)] };
}
