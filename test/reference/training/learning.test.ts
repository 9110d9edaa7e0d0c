import { describe, expect, test } from 'vitest';

import { convolutionMap } from '../../../reference/sheet09/published/convolution.ts';
import { decodeLazily } from '../../../reference/sheet09/published/decode.ts';
import { denseMap } from '../../../reference/sheet09/published/dense.ts';
import { createAdam } from '../../../reference/sheet09/training/adam.ts';
import { addGradients } from '../../../reference/sheet09/training/backpropagation.ts';
import type { Stage } from '../../../reference/sheet09/training/backpropagation.ts';
import { choosePictures } from '../../../reference/sheet09/training/choose.ts';
import { distort } from '../../../reference/sheet09/training/distort.ts';
import type { Picture } from '../../../reference/sheet09/training/pictures.ts';
import { createRandom, drawNormal, shuffle } from '../../../reference/sheet09/training/random.ts';
import { describePicture, quantise } from '../../../reference/sheet09/training/store.ts';
import { countTo, createDraw } from '../random-data.ts';
import { expectClose } from '../vectors.ts';

describe('the gradient of the cross entropy', () => {
  const draw = createDraw(1);
  const kernels = new Float64Array(draw.vector(3 * 2 * 2 * 3, -1, 1));
  const dense = new Float64Array(draw.vector(3 * 3 * 3 * 4, -1, 1));
  const stages: Stage[] = [
    learn(
      convolutionMap([2, 4, 5], [3, 2, 2, 3], () => kernels),
      kernels,
    ),
    { kind: 'relu' },
    learn(
      denseMap(27, 4, () => dense),
      dense,
    ),
  ];
  const pixels = new Float64Array(draw.vector(40, 0, 1));

  test.each([
    ['kernels', 0, kernels],
    ['dense weights', 2, dense],
  ] as const)('is that of central differences, for all %s', (_, at, weights) => {
    const stage = stages[at]!;
    clear(stages);
    addGradients(stages, pixels, 2);
    if (stage.kind !== 'learnt') throw new Error('a stage with weights was expected');
    const gradient = Array.from(stage.gradient);
    const step = 1e-6;
    const expected = Array.from(weights, (weight, i) => {
      const [above, below] = [step, -step].map((shift) => {
        weights[i] = weight + shift;
        return addGradients(stages, pixels, 2);
      });
      weights[i] = weight;
      return (above! - below!) / (2 * step);
    });
    expectClose(gradient, expected, 1e-6);
  });
});

test('Adam moves the first step by the rate, against the sign of the gradient', () => {
  const weights = new Float64Array([1, 1]);
  createAdam(2)(weights, new Float64Array([100, -0.01]), 0.25);
  expectClose(Array.from(weights), [0.75, 1.25], 1e-5);
});

describe('stored weights', () => {
  const draw = createDraw(2);
  const layer = (size: number) => new Float64Array(draw.vector(size, -0.3, 0.4));
  const weights = {
    convolution1: layer(50),
    convolution2: layer(50),
    dense1: layer(99),
    dense2: layer(7),
  };

  test('come back within half a level', () => {
    const stored = quantise(weights);
    for (const name of ['convolution1', 'convolution2', 'dense1', 'dense2'] as const) {
      const restored = decodeLazily(stored[name])();
      expect(restored).toHaveLength(weights[name].length);
      for (const [i, weight] of weights[name].entries()) {
        expect(Math.abs(restored[i]! - weight)).toBeLessThanOrEqual(
          0.5 / stored[name].steps + 1e-12,
        );
      }
    }
  });

  test('are spelt in two hexadecimal digits around 128', () => {
    const { bytes, steps } = quantise({ ...weights, dense2: new Float64Array([0, 1, -1]) }).dense2;
    expect([bytes, steps]).toEqual(['80ff01', 127]);
  });
});

describe('chance', () => {
  test('is the same for the same seed, and another for another', () => {
    const [a, b, c] = [5, 5, 6].map((seed) => Array.from({ length: 9 }, createRandom(seed)));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  test('is uniform: mean 1/2, variance 1/12', () => {
    const values = Array.from({ length: 20000 }, createRandom(1));
    expect(mean(values)).toBeCloseTo(0.5, 1);
    expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  });

  test('makes normal numbers of mean 0 and variance 1', () => {
    const random = createRandom(3);
    const values = Array.from({ length: 20000 }, () => drawNormal(random));
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.05);
  });

  test('shuffles a copy that keeps every item', () => {
    const items = countTo(50);
    const shuffled = shuffle(items, createRandom(1));
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
    expect(items).toEqual(countTo(50));
  });
});

describe('a distorted picture', () => {
  test('is the picture itself when chance sits in its middle', () => {
    const pixels = new Float64Array(createDraw(1).vector(784, 0, 1));
    expectClose(Array.from(distort(pixels, () => 0.5)), Array.from(pixels), 1e-12);
  });

  test('moves by two pixels at most when it is only shifted', () => {
    const pixels = new Float64Array(784);
    pixels[14 * 28 + 14] = 1;
    const answers = [0.5, 0.5, 0.5, 1, 0];
    const moved = distort(pixels, () => answers.shift()!);
    expect(moved.indexOf(Math.max(...moved))).toBe(12 * 28 + 16);
  });
});

describe('the chosen pictures', () => {
  const heldOut: Picture[] = countTo(100).map((n) => ({
    label: n % 10,
    greys: new Uint8Array([n]),
  }));
  const choice = choosePictures(heldOut, ({ greys }) => greys[0]! < 95);

  test('are two a class to publish, four others a class and two wrong ones to grade with', () => {
    expect(choice.published).toHaveLength(20);
    expect(choice.graders).toHaveLength(42);
    expect(new Set([...choice.published, ...choice.graders]).size).toBe(62);
    expect(choice.graders.slice(-2).map(({ greys }) => greys[0]! >= 95)).toEqual([true, true]);
  });

  test('are stored as label and hexadecimal grey levels', () => {
    expect(describePicture({ label: 3, greys: new Uint8Array([0, 10, 255]) })).toEqual({
      label: 3,
      greys: '000aff',
    });
  });
});

function learn(map: ReturnType<typeof denseMap>, weights: Float64Array): Stage {
  return { kind: 'learnt', map, gradient: new Float64Array(weights.length) };
}

function clear(stages: readonly Stage[]): void {
  for (const stage of stages) if (stage.kind === 'learnt') stage.gradient.fill(0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
