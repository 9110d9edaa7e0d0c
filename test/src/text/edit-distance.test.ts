import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureEditDistance } from '../../../src/text/edit-distance.ts';

describe('the edit distance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'ab', 1],
    ['abc', 'axc', 1],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(measureEditDistance(from, to, 9)).toBe(distance);
    expect(measureEditDistance(to, from, 9)).toBe(distance);
  });

  test('is not measured beyond the limit', () => {
    expect(measureEditDistance('a'.repeat(1000), 'b'.repeat(1000), 2)).toBe(3);
    expect(measureEditDistance('a', 'aaaa', 1)).toBe(2);
  });

  test('with a limit is the distance without one, or more than the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (from, to, most) => {
        const whole = measureEditDistance(from, to, 99);
        expect(measureEditDistance(from, to, most)).toBe(Math.min(whole, most + 1));
      }),
    );
  });
});
