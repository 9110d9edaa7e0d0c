import { describe, expect, test } from 'vitest';

import { digits, high, low, model } from 'sheet09';
import type { Digit, Vector } from 'sheet09';

import gradersDigits from '../../../graders/sheet09/digits.json' with { type: 'json' };
import weightsFile from '../../../reference/sheet09/published/weights.json' with { type: 'json' };
import { isDeepFrozen } from '../frozen.ts';
import { countUnits } from '../layers.ts';
import { countTo, createDraw } from '../random-data.ts';
import { expectClose } from '../vectors.ts';

const hidden: Digit[] = gradersDigits.digits.map(({ label, greys }) => ({
  label,
  pixels: Array.from(Buffer.from(greys, 'hex'), (grey) => grey / 255),
}));

describe('the published network', () => {
  test('is 28 x 28 pixels through two convolutions and two dense layers to 10 scores', () => {
    expect(
      model.map((layer) => (layer.kind === 'relu' ? 'relu' : [layer.kind, ...layer.outputShape])),
    ).toEqual([
      ['convolution', 8, 24, 24],
      'relu',
      ['averagePool', 8, 12, 12],
      ['convolution', 16, 8, 8],
      'relu',
      ['averagePool', 16, 4, 4],
      ['dense', 64],
      'relu',
      ['dense', 10],
    ]);
    expect(model[0]).toMatchObject({ inputShape: [1, 28, 28] });
  });

  test('fits together: every layer takes as many numbers as the layer below gives', () => {
    let units = 28 * 28;
    for (const layer of model) {
      if (layer.kind === 'relu') continue;
      expect(countUnits(layer.inputShape)).toBe(units);
      units = countUnits(layer.outputShape);
    }
    expect(units).toBe(10);
  });

  test('is frozen down to its functions and shapes', () => {
    expect(isDeepFrozen(model)).toBe(true);
  });

  test.each([0, 0.5, 3])('is positive homogeneous: scores of %d times an image', (t) => {
    for (const seed of countTo(3)) {
      const x = createDraw(seed).vector(784, low, high);
      const expected = score(x).map((value) => t * value);
      expectClose(score(x.map((pixel) => t * pixel)), expected);
    }
  });

  test('is not homogeneous for t < 0', () => {
    const x = createDraw(1).vector(784, low, high);
    const difference = score(x.map((pixel) => -pixel)).map((value, c) => value + score(x)[c]!);
    expect(Math.max(...difference.map(Math.abs))).toBeGreaterThan(0.1);
  });

  test('has weights of 255 levels around 0, not all of one sign', () => {
    for (const { bytes } of Object.values(weightsFile.layers)) {
      const levels = [...Buffer.from(bytes, 'hex')];
      expect(Math.min(...levels)).toBeGreaterThanOrEqual(1);
      expect(Math.min(...levels)).toBeLessThan(128);
      expect(Math.max(...levels)).toBeGreaterThan(128);
    }
  });

  test('has the weights of its file, in the order out, dy, dx at the first layer', () => {
    const { bytes, steps } = weightsFile.layers.convolution1;
    const levels = [...Buffer.from(bytes, 'hex')];
    const firstPixel = Array.from({ length: 784 }, (_, i) => (i === 0 ? 1 : 0));
    const z = model[0]!.forward(firstPixel);
    const corner = countTo(8).map((_, out) => z[out * 24 * 24]!);
    expectClose(
      corner,
      countTo(8).map((_, out) => (levels[out * 25]! - 128) / steps),
    );
  });
});

describe('the committed digits', () => {
  test('are 20 published ones, two a class, and at least 40 others, four a class', () => {
    for (const label of Array.from({ length: 10 }, (_, c) => c)) {
      expect(digits.filter((digit) => digit.label === label)).toHaveLength(2);
      expect(hidden.filter((digit) => digit.label === label).length).toBeGreaterThanOrEqual(4);
    }
    expect(digits).toHaveLength(20);
  });

  test('have 784 pixels each, within the pixel range and reaching both its ends nearly', () => {
    for (const { pixels } of [...digits, ...hidden]) {
      expect(pixels).toHaveLength(784);
      expect(Math.min(...pixels)).toBe(low);
      expect(Math.max(...pixels)).toBeLessThanOrEqual(high);
      expect(Math.max(...pixels)).toBeGreaterThan(0.9);
    }
  });

  test('are all different: no digit to grade with is a published one', () => {
    const texts = [...digits, ...hidden].map(({ pixels }) => pixels.join());
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('are grey levels of 255 steps', () => {
    for (const { pixels } of digits) {
      expect(pixels.every((pixel) => Number.isInteger(Number((pixel * 255).toFixed(9))))).toBe(
        true,
      );
    }
  });

  test('are frozen, published ones, and the same at every reading', () => {
    expect(isDeepFrozen(digits)).toBe(true);
    expect(digits[0]!.pixels).toBe(digits[0]!.pixels);
  });

  test('are nearly all classified rightly: the published, and all but four of the hidden', () => {
    expect(digits.filter(isRight)).toHaveLength(20);
    expect(hidden.filter(isRight).length).toBeGreaterThanOrEqual(hidden.length - 4);
  });

  test('include some to grade with that are classified wrongly', () => {
    expect(hidden.filter(isRight).length).toBeLessThan(hidden.length);
  });

  test('have classes with negative scores', () => {
    for (const { pixels } of hidden) expect(Math.min(...score(pixels))).toBeLessThan(-1);
  });

  test('were chosen for a network that is right on 97 % of the held-out digits or more', () => {
    const { digits: count, right, accuracy } = weightsFile.heldOut;
    expect(accuracy).toBe(right / count);
    expect(accuracy).toBeGreaterThanOrEqual(0.97);
  });
});

function score(pixels: Vector): Vector {
  return model.reduce((a, layer) => layer.forward(a), pixels);
}

function isRight({ label, pixels }: Digit): boolean {
  const scores = score(pixels);
  return scores.every((value, c) => c === label || value < scores[label]!);
}
