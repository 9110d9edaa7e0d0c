import { describe, expect, test } from 'vitest';

import { rectifierLayer, rectifierNetwork } from '../../reference/sheet09/exercise1.ts';
import { countTo, createDraw } from './random-data.ts';
import { expectClose } from './vectors.ts';

describe('rectifierLayer', () => {
  test('is max(0, sum_j a_j w_jk), by hand', () => {
    const w = [
      [1, -2, 0],
      [3, 1, -1],
    ];
    // k = 0: 2 + 15, k = 1: -4 + 5, k = 2: max(0, -5)
    expect(rectifierLayer(w, [2, 5])).toEqual([17, 1, 0]);
  });

  test('takes a matrix that is not square, either way', () => {
    expect(rectifierLayer([[1], [1], [-4]], [1, 2, 0.5])).toEqual([1]);
    expect(rectifierLayer([[2, -1, 0.5, 0]], [3])).toEqual([6, 0, 1.5, 0]);
  });

  test('takes negative activations as they are: only the sum is rectified', () => {
    expect(rectifierLayer([[-1, 1]], [-3])).toEqual([3, 0]);
  });
});

describe('rectifierNetwork', () => {
  test('of no layers gives x itself, negative entries too', () => {
    expect(rectifierNetwork([], [1, -2])).toEqual([1, -2]);
  });

  test('rectifies hidden layers and the last one, by hand', () => {
    const hidden = [
      [1, -1],
      [1, 1],
    ];
    // hidden: (3, 1); without its rectification x = (2, -1) would give (1, -3) and 7
    expect(rectifierNetwork([hidden, [[1], [-2]]], [1, 2])).toEqual([1]);
    expect(rectifierNetwork([hidden, [[1], [-2]]], [2, -1])).toEqual([1]);
    expect(rectifierNetwork([hidden, [[-1], [0]]], [1, 2])).toEqual([0]);
  });

  test.each(countTo(10))('is positive homogeneous (%i)', (seed) => {
    const draw = createDraw(seed);
    const ws = [draw.matrix(4, 6, -1, 1), draw.matrix(6, 5, -1, 1), draw.matrix(5, 3, -1, 1)];
    const x = draw.vector(4, -1, 1);
    for (const t of [0, 0.25, 7]) {
      const expected = rectifierNetwork(ws, x).map((value) => t * value);
      expectClose(
        rectifierNetwork(
          ws,
          x.map((value) => t * value),
        ),
        expected,
      );
    }
  });
});
