import { describe, expect, test } from 'vitest';

import { averagePoolLayer, convolutionLayer, denseLayer, digits, model } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

import {
  explain,
  gradientTimesInput,
  propagateBounds,
  propagateGamma,
} from '../../reference/sheet09/exercise4.ts';
import { drawSmallModel, listActivations } from './layers.ts';
import {
  contributeBounds,
  contributeGamma,
  contributeZero,
  readMatrix,
  shareOut,
} from './naive-rules.ts';
import { countTo, createDraw } from './random-data.ts';
import { expectClose, sum, unitVector } from './vectors.ts';

const seeds = countTo(5);
const blank = createDraw(1).vector(784, 0, 0);

describe('gradientTimesInput', () => {
  test('is x times the weights of a single dense layer, by hand', () => {
    const single = [
      denseLayer([
        [2, 5],
        [-3, 1],
        [0, 7],
      ]),
    ];
    expect(gradientTimesInput(single, [4, 10, 1], 0)).toEqual([8, -30, 0]);
    expect(gradientTimesInput(single, [4, 10, 1], 1)).toEqual([20, 10, 7]);
  });

  test.each(seeds)('is x_i times central differences of the score, all pixels (%i)', (seed) => {
    const draw = createDraw(seed);
    const small = drawSmallModel(draw);
    const x = draw.vector(96, 0, 1);
    for (const target of [0, 1, 2]) {
      const expected = x.map((x_i, i) => x_i * differentiate(small, x, i, target));
      expectClose(gradientTimesInput(small, x, target), expected, 1e-5);
    }
  });

  test.each(seeds)('is so on the published network, for one pixel in twenty (%i)', (seed) => {
    const x = createDraw(seed).vector(784, 0, 1);
    const target = seed;
    const products = gradientTimesInput(model, x, target);
    const some = countTo(39).map((n) => (n - 1) * 20 + seed);
    const expected = some.map((i) => x[i]! * differentiate(model, x, i, target));
    expectClose(
      some.map((i) => products[i]!),
      expected,
      1e-5,
    );
  });

  test.each(digits.slice(0, 6))(
    "sums to the score of every class, digit %# (Euler's identity)",
    ({ pixels }) => {
      const scores = listActivations(model, pixels).at(-1)!;
      const largest = Math.max(...scores.map(Math.abs));
      for (const [target, score] of scores.entries()) {
        const total = sum(gradientTimesInput(model, pixels, target));
        expect(Math.abs(total - score) / largest).toBeLessThan(1e-12);
      }
    },
  );

  test.each([0.5, 4])('is %d times as much for %d times the image', (t) => {
    const { pixels } = digits[3]!;
    const expected = gradientTimesInput(model, pixels, 3).map((value) => t * value);
    expectClose(
      gradientTimesInput(
        model,
        pixels.map((pixel) => t * pixel),
        3,
      ),
      expected,
    );
  });

  test('is LRP-0 through all layers, written out on explicit weights', () => {
    const draw = createDraw(9);
    const small = drawSmallModel(draw);
    const x = draw.vector(96, 0, 1);
    const naive = explainNaively(small, x, 2, (layer, a, r) =>
      shareOut(contributeZero(readMatrix(layer), a), r),
    );
    expectClose(gradientTimesInput(small, x, 2), naive);
  });

  test('is 0 everywhere on a blank image', () => {
    expect(gradientTimesInput(model, blank, 0).every((value) => value === 0)).toBe(true);
  });
});

describe('explain', () => {
  test.each(seeds)('is each rule at its layer, written out on explicit weights (%i)', (seed) => {
    const draw = createDraw(seed);
    const small = drawSmallModel(draw);
    const x = draw.vector(96, 0, 1);
    for (const target of [0, 1, 2]) {
      const naive = explainNaively(small, x, target, (layer, a, r, isFirst) => {
        const w = readMatrix(layer);
        if (isFirst) return shareOut(contributeBounds(w, a, 0, 1), r);
        if (layer.kind === 'convolution') return shareOut(contributeGamma(w, a, 0.25), r);
        return shareOut(contributeZero(w, a), r);
      });
      expectClose(explain(small, x, target), naive);
    }
  });

  test.each(digits.slice(8, 14))('conserves the score of every class, digit %#', ({ pixels }) => {
    const scores = listActivations(model, pixels).at(-1)!;
    const largest = Math.max(...scores.map(Math.abs));
    for (const [target, score] of scores.entries()) {
      const relevance = explain(model, pixels, target);
      expect(relevance).toHaveLength(784);
      expect(Math.abs(sum(relevance) - score) / largest).toBeLessThan(1e-9);
    }
  });

  test('conserves at every layer: cut off anywhere, the network below explains what it got', () => {
    const { pixels, label } = digits[10]!;
    const activations = listActivations(model, pixels);
    const score = activations.at(-1)![label]!;
    let r: Vector = unitVector(10, label).map((value) => value * score);
    for (let l = model.length - 1; l > 0; l--) {
      const layer = model[l]!;
      if (layer.kind === 'relu') continue;
      r = propagateGamma(layer, activations[l]!, r, layer.kind === 'convolution' ? 0.25 : 0);
      expect(r).toHaveLength(activations[l]!.length);
      expect(sum(r)).toBeCloseTo(score, 9);
    }
    const first = model[0] as LinearLayer;
    expectClose(explain(model, pixels, label), propagateBounds(first, pixels, r, 0, 1));
  });

  test('gives no relevance to a blank image', () => {
    expect(explain(model, blank, 0).every((value) => value === 0)).toBe(true);
  });

  test.each([0, 400, 783])('stays finite on an image of the single pixel %i', (pixel) => {
    const x = unitVector(784, pixel);
    const relevance = explain(model, x, 5);
    expect(relevance.every((value) => Number.isFinite(value))).toBe(true);
    expect(sum(relevance)).toBeCloseTo(listActivations(model, x).at(-1)![5]!, 9);
  });

  test('differs from class to class, and sums to a negative score where that is the score', () => {
    const { pixels } = digits[0]!;
    expect(sum(explain(model, pixels, 1))).toBeLessThan(-1);
    expect(sum(explain(model, pixels, 0))).toBeGreaterThan(1);
  });

  test('takes a network that begins with a dense layer, whose pixels get zB', () => {
    const layer = denseLayer([[2], [-1]]);
    // score 2 * 0.5 - 0.25 = 0.75, shared out 1 : 0.75
    expectClose(explain([layer], [0.5, 0.25], 0), [0.75 / 1.75, 0.5625 / 1.75]);
  });

  test('takes pooling as the mean it is between convolutions', () => {
    const twice: Model = [
      convolutionLayer({ inputShape: [1, 2, 2], kernels: [[[[1]]]] }),
      averagePoolLayer({ inputShape: [1, 2, 2], size: 2 }),
      denseLayer([[8]]),
    ];
    expectClose(explain(twice, [0.1, 0.2, 0.3, 0.4], 0), [0.2, 0.4, 0.6, 0.8]);
  });
});

/** Relevance from the target's score down to the pixels; `pass` takes it through one linear layer. */
function explainNaively(
  network: Model,
  x: Vector,
  target: number,
  pass: (layer: LinearLayer, a: Vector, r: Vector, isFirst: boolean) => Vector,
): Vector {
  const activations = listActivations(network, x);
  let r: Vector = activations.at(-1)!.map((score, c) => (c === target ? score : 0));
  for (let l = network.length - 1; l >= 0; l--) {
    const layer = network[l]!;
    if (layer.kind !== 'relu') r = pass(layer, activations[l]!, r, l === 0);
  }
  return r;
}

/** The derivative of the target's score with respect to pixel i, by central differences. */
function differentiate(network: Model, x: Vector, i: number, target: number): number {
  const step = 1e-7;
  const [above, below] = [step, -step].map((shift) => {
    const moved = x.map((value, n) => (n === i ? value + shift : value));
    return listActivations(network, moved).at(-1)![target]!;
  });
  return (above! - below!) / (2 * step);
}
