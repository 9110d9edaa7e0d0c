import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDigits, writeNumber } from '../../../src/text/number.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.33333'],
    [-123456.789, '-123457'],
    [1234567, '1234567'],
    [1e-7 / 3, '3.3333e-8'],
    [2 ** 70, '1.1806e+21'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ])('shows %d as %s', (number, shown) => {
    expect(writeNumber(number)).toBe(shown);
  });
});

describe('countDigits', () => {
  it('never lets two different numbers look the same', () => {
    const double = fc.double();
    const close = double.chain((x) => fc.constantFrom([x, x * (1 + 2 ** -52)], [x, x + 1e-9]));
    fc.assert(
      fc.property(fc.oneof(fc.tuple(double, double), close), ([left = 0, right = 0]) => {
        const digits = countDigits([[left, right]]);
        const areSame = left === right || Object.is(left, right);
        expect(writeNumber(left, digits) === writeNumber(right, digits)).toBe(areSame);
      }),
    );
  });

  it('has enough digits for every pair of a group', () => {
    const digits = countDigits([
      [1, 2],
      [1 / 3, 1 / 3 + 1e-7],
      [NaN, NaN],
    ]);
    expect([1 / 3, 1 / 3 + 1e-7].map((x) => writeNumber(x, digits))).toEqual([
      '0.3333333',
      '0.3333334',
    ]);
  });
});
