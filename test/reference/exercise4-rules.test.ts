import { describe, expect, test } from 'vitest';

import { averagePoolLayer, denseLayer } from 'sheet09';
import type { LinearLayer, Vector } from 'sheet09';

import { propagateBounds, propagateGamma } from '../../reference/sheet09/exercise4.ts';
import { countUnits, drawLinearLayers } from './layers.ts';
import {
  contributeBounds,
  contributeGamma,
  contributePositive,
  contributeZero,
  readMatrix,
  shareOut,
} from './naive-rules.ts';
import { countTo, createDraw } from './random-data.ts';
import type { Draw } from './random-data.ts';
import { expectClose, sum } from './vectors.ts';

const seeds = countTo(5);

describe('propagateGamma', () => {
  test('weighs w + gamma w^+, by hand', () => {
    const layer = denseLayer([
      [1, -1],
      [3, 2],
      [-1, 2],
    ]);
    // gamma = 1: unit 0 has 2 a0, 6 a1, -1 a2 = 2, 6, -2 of 6; unit 1 has -1 a0, 4 a1, 4 a2 = -1, 4, 8 of 11
    expectClose(propagateGamma(layer, [1, 1, 2], [6, 11], 1), [1, 10, 6]);
  });

  test.each(seeds)(
    'is the sum over k of its definition, through every kind of layer (%i)',
    (seed) => {
      const draw = createDraw(seed);
      for (const layer of drawLinearLayers(draw)) {
        const { a, r } = drawRelevance(draw, layer);
        const w = readMatrix(layer);
        for (const gamma of [0.25, 0.5, 2]) {
          expectClose(
            propagateGamma(layer, a, r, gamma),
            shareOut(contributeGamma(w, a, gamma), r),
          );
        }
      }
    },
  );

  test.each(seeds)('is LRP-0 for gamma = 0 (%i)', (seed) => {
    const draw = createDraw(seed);
    for (const layer of drawLinearLayers(draw)) {
      const { a, r } = drawRelevance(draw, layer);
      expectClose(
        propagateGamma(layer, a, r, 0),
        shareOut(contributeZero(readMatrix(layer), a), r),
      );
    }
  });

  test.each(seeds)('nears z+ as gamma grows (%i)', (seed) => {
    const draw = createDraw(seed);
    for (const layer of drawLinearLayers(draw)) {
      const { a, r } = drawRelevance(draw, layer);
      const limit = shareOut(contributePositive(readMatrix(layer), a), r);
      expectClose(propagateGamma(layer, a, r, 1e9), limit, 1e-6);
    }
  });

  test.each(seeds)('keeps the sum (%i)', (seed) => {
    const draw = createDraw(seed);
    for (const layer of drawLinearLayers(draw)) {
      const { a, r } = drawRelevance(draw, layer);
      expect(sum(propagateGamma(layer, a, r, 0.25))).toBeCloseTo(sum(r), 9);
    }
  });

  test('passes nothing through a unit with z = 0, whatever its relevance', () => {
    const pool = averagePoolLayer({ inputShape: [1, 2, 4], size: 2 });
    expect(propagateGamma(pool, [0, 0, 1, 2, 0, 0, 1, 0], [7, 8], 0.25)).toEqual([
      0, 0, 2, 4, 0, 0, 2, 0,
    ]);
    const cancelling = denseLayer([[1], [-1]]);
    expect(propagateGamma(cancelling, [3, 3], [1], 0)).toEqual([0, 0]);
  });

  test('is the same through pooling for every gamma', () => {
    const draw = createDraw(2);
    const pool = averagePoolLayer({ inputShape: [2, 4, 6], size: 2 });
    const [a, r] = [draw.vector(48, 0, 1), draw.vector(12, -1, 1)];
    expectClose(propagateGamma(pool, a, r, 0.25), propagateGamma(pool, a, r, 0));
  });

  test('leaves its arguments as they were', () => {
    const layer = denseLayer([[1], [2]]);
    expect(propagateGamma(layer, Object.freeze([1, 1]), Object.freeze([3]), 0)).toEqual([1, 2]);
  });
});

describe('propagateBounds', () => {
  test('is zB, by hand', () => {
    const layer = denseLayer([[2], [-1]]);
    // q = (0.5 * 2 - 0 * 2, 0.25 * -1 - 1 * -1) = (1, 0.75)
    expectClose(propagateBounds(layer, [0.5, 0.25], [7], 0, 1), [4, 3]);
    // low -1, high 2: q = (1 + 2, -0.25 + 2) = (3, 1.75)
    expectClose(propagateBounds(layer, [0.5, 0.25], [4.75], -1, 2), [3, 1.75]);
  });

  test.each(seeds)('is the sum over k of its definition, for several ranges (%i)', (seed) => {
    const draw = createDraw(seed);
    for (const layer of drawLinearLayers(draw)) {
      const w = readMatrix(layer);
      const r = draw.vector(countUnits(layer.outputShape), -1, 1);
      for (const [low, high] of [
        [0, 1],
        [-1, 1],
        [0.25, 3],
        [-2, -1],
      ] as const) {
        const x = draw.vector(countUnits(layer.inputShape), low, high);
        const actual = propagateBounds(layer, x, r, low, high);
        expectClose(actual, shareOut(contributeBounds(w, x, low, high), r));
        expect(sum(actual)).toBeCloseTo(sum(r), 9);
      }
    }
  });

  test('takes its bounds as given, though the image be grey', () => {
    const draw = createDraw(4);
    const layer = drawLinearLayers(draw)[1]!;
    const [x, r] = [draw.vector(70, 0.4, 0.6), draw.vector(60, 0, 1)];
    expectClose(
      propagateBounds(layer, x, r, 0, 1),
      shareOut(contributeBounds(readMatrix(layer), x, 0, 1), r),
    );
  });

  test('passes nothing through a unit that no admissible image can lower', () => {
    const layer = denseLayer([[2], [1]]);
    expect(propagateBounds(layer, [0, 0], [5], 0, 1).map(Math.abs)).toEqual([0, 0]);
  });
});

/** Activations >= 0 and relevances that are 0 wherever the layer's z is not clearly above 0. */
function drawRelevance(draw: Draw, layer: LinearLayer): { a: Vector; r: Vector } {
  const a = draw.vector(countUnits(layer.inputShape), -0.5, 1).map((value) => Math.max(0, value));
  const r = layer.forward(a).map((z) => (z > 0.05 ? draw.number(-1, 1) : 0));
  return { a, r };
}
