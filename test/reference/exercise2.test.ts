import { describe, expect, test } from 'vitest';

import { f, gradient, relevance, rootPoint } from '../../reference/sheet09/exercise2.ts';
import { countTo, createDraw } from './random-data.ts';
import { expectClose, sum } from './vectors.ts';

// x - mu = (3, 4), of length 5
const x = [4, 6];
const mu = [1, 2];

describe('by hand, at x = (4, 6), mu = (1, 2)', () => {
  test('f is 4', () => {
    expect(f(x, mu)).toBe(4);
  });

  test('the root point is (1.6, 2.8)', () => {
    expectClose(rootPoint(x, mu), [1.6, 2.8]);
  });

  test('the gradient is (0.6, 0.8), at x as at the root point', () => {
    expectClose(gradient(x, mu), [0.6, 0.8]);
    expectClose(gradient([1.6, 2.8], mu), [0.6, 0.8]);
  });

  test('the relevances are (1.44, 2.56)', () => {
    expectClose(relevance(x, mu), [1.44, 2.56]);
  });
});

test('f is -1 at the centre and 0 on the unit circle', () => {
  expect(f(mu, mu)).toBe(-1);
  expect(f([1, 3], mu)).toBe(0);
});

describe('at random points with f(x) > 0', () => {
  const points = countTo(20).map((seed) => {
    const draw = createDraw(seed);
    const size = 1 + (seed % 6);
    const centre = draw.vector(size, -3, 3);
    // Every coordinate more than 1 away from the centre, on either side.
    const away = centre.map((c) => c + Math.sign(draw.number(-1, 1)) * draw.number(1.1, 5));
    return { x: away, mu: centre };
  });

  test.each(points)('the gradient is that of central differences (%#)', ({ x, mu }) => {
    const step = 1e-5;
    const differences = x.map((_, i) => {
      const [above, below] = [step, -step].map((s) => x.map((v, n) => (n === i ? v + s : v)));
      return (f(above!, mu) - f(below!, mu)) / (2 * step);
    });
    expectClose(gradient(x, mu), differences, 1e-7);
  });

  test.each(points)('the root point is a root, on the way from mu to x (%#)', ({ x, mu }) => {
    const root = rootPoint(x, mu);
    expect(f(root, mu)).toBeCloseTo(0, 12);
    const shares = root.map((value, i) => (value - mu[i]!) / (x[i]! - mu[i]!));
    expectClose(
      shares,
      shares.map(() => shares[0]!),
    );
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(1);
  });

  test.each(points)('the relevances are the Taylor terms at the root point (%#)', ({ x, mu }) => {
    const root = rootPoint(x, mu);
    const slope = gradient(root, mu);
    expectClose(
      relevance(x, mu),
      x.map((x_i, i) => slope[i]! * (x_i - root[i]!)),
    );
  });

  test.each(points)('the relevances sum to f(x), none below 0 (%#)', ({ x, mu }) => {
    expect(sum(relevance(x, mu))).toBeCloseTo(f(x, mu), 10);
    expect(Math.min(...relevance(x, mu))).toBeGreaterThanOrEqual(0);
  });
});
