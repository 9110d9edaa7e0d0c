import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../../src/sheet/declare.ts';
import { common, doubles, failureOf, judge } from './small-checks.ts';

const pairs = comparison<number>({
  ...common,
  id: 'small.pair',
  inputs: { arbitrary: fc.integer({ min: 1, max: 9 }), runs: 20 },
  call: (x) => [x],
  expected: (x) => [x, 1000 * x],
  tolerance: { relative: 1e-4, absolute: 0 },
  expectedFor: 'staff',
});

describe('a comparison', () => {
  test('passes with the right values and says how many runs were made', async () => {
    const verdict = await judge(doubles(), { double: (x: number) => x + x });
    expect(verdict).toEqual({ kind: 'passed', runs: 40 });
  });

  test.each<[string, (x: number) => unknown]>([
    ['an array', (x) => [x, 1000 * x]],
    ['a typed array', (x) => new Float32Array([x, 1000 * x])],
    ['a subclass', (x) => Object.assign(new (class extends Array {})(), [x, 1000 * x])],
    ['an array with properties of its own', (x) => Object.assign([x, 1000 * x], { every: 1 })],
    ['a frozen array', (x) => Object.freeze([x, 1000 * x])],
  ])('takes %s for a vector', async (_, double) => {
    expect((await judge(pairs, { double })).kind).toBe('passed');
  });

  test.each<[string, (x: number) => unknown]>([
    ['one number less', (x) => [x]],
    ['one number more', (x) => [x, 1000 * x, 0]],
    ['a hole', (x) => Object.assign(new Array(2), { 0: x })],
    ['text', (x) => [String(x), 1000 * x]],
    ['an object', (x) => ({ 0: x, 1: 1000 * x, length: 2 })],
    ['a nested array', (x) => [[x, 1000 * x]]],
    ['bigints', (x) => new BigInt64Array([BigInt(x), 1000n * BigInt(x)])],
    ['a promise', (x) => Promise.resolve([x, 1000 * x])],
    ['nothing', () => undefined],
  ])('is failed by %s', async (_, double) => {
    expect(await failureOf(pairs, { double })).toMatchObject({
      kind: 'wrong-shape',
      wanted: 'an array of 2 numbers',
    });
  });

  test('allows a part of the largest entry, for every entry', async () => {
    expect((await judge(pairs, { double: (x: number) => [x + 0.09 * x, 1000 * x] })).kind).toBe(
      'passed',
    );
    expect(
      await failureOf(pairs, { double: (x: number) => [x + 0.11 * x, 1000 * x] }),
    ).toMatchObject({
      kind: 'wrong-value',
      comparison: { index: 0, expected: [1, 1000], allowedDifference: 0.1, expectedFor: 'staff' },
    });
  });

  test('allows a part of the scale where that is larger', async () => {
    const tolerance = { relative: 1e-2, absolute: 0, scale: (x: number) => 100 * x };
    const lenient = doubles({ tolerance });
    expect((await judge(lenient, { double: (x: number) => 2 * x + 0.9 * x })).kind).toBe('passed');
    expect((await judge(lenient, { double: (x: number) => 2 * x + 1.1 * x })).kind).toBe('failed');
  });

  test('allows the absolute part where the answer is 0', async () => {
    const near = (by: number) => ({ double: (x: number) => (x === 0 ? by : 2 * x) });
    const zero = doubles({ inputs: { arbitrary: fc.constant(0), runs: 3 } });
    expect((await judge(zero, near(-0))).kind).toBe('passed');
    expect((await judge(zero, near(0.9e-9))).kind).toBe('passed');
    expect((await judge(zero, near(1.1e-9))).kind).toBe('failed');
  });

  test.each([NaN, Infinity, -Infinity])('takes %d for no value', async (value) => {
    expect(await failureOf(doubles(), { double: () => value })).toMatchObject({
      kind: 'wrong-value',
      comparison: { actual: [value], largestDifference: Infinity },
    });
  });

  test('tells what was thrown', async () => {
    const double = () => {
      throw new RangeError('too much');
    };
    expect(await failureOf(doubles(), { double })).toMatchObject({
      kind: 'threw',
      call: { name: 'double', args: [0] },
      error: { name: 'RangeError', message: 'too much' },
    });
  });

  test('takes what only fast-check throws for a throw like any other', async () => {
    const double = (x: number) => {
      if (x > 10) throw { [Symbol.for('fast-check/PreconditionFailure')]: true };
      return 2 * x;
    };
    expect(await failureOf(doubles(), { double })).toMatchObject({
      kind: 'threw',
      call: { args: [11] },
    });
  });

  test('says what an export is that is no function', async () => {
    expect(await failureOf(doubles(), { double: 5 })).toEqual({
      kind: 'not-callable',
      name: 'double',
      value: { kind: 'number', value: 5 },
    });
  });

  test('is broken where the reference throws, and where nothing is asked', async () => {
    const expected = () => {
      throw new Error('the reference is wrong');
    };
    expect(await judge(doubles({ expected }), { double: (x: number) => 2 * x })).toEqual({
      kind: 'broken',
      message: 'Error: the reference is wrong',
    });
    const nothing = doubles({ inputs: { arbitrary: fc.nat(), runs: 0 } });
    expect((await judge(nothing, { double: (x: number) => 2 * x })).kind).toBe('broken');
  });

  test('is broken where answers are missing', async () => {
    const session = {
      loaded: { kind: 'loaded', exports: ['double'] },
      callAhead: () => Promise.resolve(undefined),
      call: () => Promise.resolve({ kind: 'done', outcomes: [] }),
      printed: () => Promise.resolve(''),
      dispose: () => undefined,
    } as const;
    expect((await judge(doubles(), session)).kind).toBe('broken');
  });
});
