import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayShape, findDifference, largestEntry, readAnswer } from '../../../src/checks/compare.ts';
import type { Value } from '../../../src/records/session.ts';
import type { Shape } from '../../../src/records/sheet.ts';

const entries = fc.double({ noNaN: true });
const vectors = fc.array(entries, { maxLength: 6 });
/** Tolerances that no sheet would have are among them: they, too, must not let anything pass for a number. */
const tolerances = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constant(Infinity));

describe('comparing numbers', () => {
  test('a vector agrees with itself, infinities and -0 included', () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        expect(findDifference(vector, vector, 0)).toBeUndefined();
        expect(findDifference(vector, vector.map(negateZero), 0)).toBeUndefined();
      }),
    );
  });

  test('NaN agrees with nothing, whatever the tolerance', () => {
    fc.assert(
      fc.property(fc.double(), tolerances, (expected, allowed) => {
        expect(findDifference([expected], [NaN], allowed)?.index).toBe(0);
        expect(findDifference([NaN], [expected], allowed)?.index).toBe(0);
      }),
    );
  });

  test('an infinity agrees with itself only, whatever the tolerance', () => {
    fc.assert(
      fc.property(entries, tolerances, (other, allowed) => {
        fc.pre(other !== Infinity);
        expect(findDifference([Infinity], [other], allowed)?.index).toBe(0);
        expect(findDifference([other], [Infinity], allowed)?.index).toBe(0);
      }),
    );
  });

  test('a difference counts from just above the tolerance on', () => {
    expect(findDifference([1], [1.25], 0.25)).toBeUndefined();
    expect(findDifference([1], [1.25], 0.2499)).toEqual({ index: 0, largestDifference: 0.25 });
    expect(findDifference([-1e308], [1e308], 1e308)?.index).toBe(0);
  });

  test('the first bad index is told, and the largest difference wherever it is', () => {
    expect(findDifference([1, 2, 3, 4], [1, 2.5, 3, 9], 0.1)).toEqual({
      index: 1,
      largestDifference: 5,
    });
  });

  test('the largest entry is an absolute one, and 0 where there is none', () => {
    expect(largestEntry([1, -3, 2])).toBe(3);
    expect(largestEntry([])).toBe(0);
  });
});

describe('reading an answer', () => {
  const number: Value = { kind: 'number', value: 2 };
  const pair: Value = { kind: 'vector', form: 'Float32Array', numbers: [1, 2] };
  const one: Value = { kind: 'vector', form: 'Array', numbers: [2] };
  const anyNumber: Shape = { kind: 'number' };
  const anyPair: Shape = { kind: 'vector', length: 2 };

  test.each<[string, Value, Shape | undefined, unknown]>([
    ['a number as a number', number, anyNumber, { numbers: [2], scalar: true }],
    ['a number as anything', number, undefined, { numbers: [2], scalar: true }],
    ['a number as a pair', number, anyPair, undefined],
    ['a number as a vector of one', number, { kind: 'vector', length: 1 }, undefined],
    ['a vector of one as a number', one, anyNumber, undefined],
    ['a typed array as a pair', pair, anyPair, { numbers: [1, 2], scalar: false }],
    ['a pair as anything', pair, undefined, { numbers: [1, 2], scalar: false }],
    ['a pair as three numbers', pair, { kind: 'vector', length: 3 }, undefined],
    ['text as a number', { kind: 'text', length: 1, text: '2' }, anyNumber, undefined],
    ['undefined as anything', { kind: 'other', text: 'undefined' }, undefined, undefined],
    [
      'a list with a hole as a pair',
      { kind: 'list', form: 'Array', length: 2, items: [number] },
      anyPair,
      undefined,
    ],
  ])('%s', (_, value, shape, answer) => {
    expect(readAnswer(value, shape)).toEqual(answer);
  });

  test.each<[string, Shape | undefined]>([
    ['a number', { kind: 'number' }],
    ['an array of 1 number', { kind: 'vector', length: 1 }],
    ['an array of 0 numbers', { kind: 'vector', length: 0 }],
    ['a number or an array of numbers', undefined],
  ])('is asked for in words: %s', (words, shape) => {
    expect(sayShape(shape)).toBe(words);
  });
});

function negateZero(entry: number): number {
  return entry === 0 ? -entry : entry;
}
