import { describe, expect, test } from 'vitest';

import type { Derivation, InductionGiven, TaylorGiven, Vector } from 'sheet09';

import { inductionStep } from '../../reference/sheet09/exercise1.ts';
import { taylorTerm } from '../../reference/sheet09/exercise2.ts';
import { countTo, createDraw } from './random-data.ts';
import type { Draw } from './random-data.ts';

/** What a proof is about, and its data: `holds` says which premises the data has to keep. */
interface Claim<Given> {
  readonly derivation: Derivation<Given>;
  readonly reasons: readonly string[];
  readonly start: (given: Given) => number;
  readonly end: (given: Given) => number;
  readonly drawData: (draw: Draw, holds: (reason: string) => boolean) => Given;
}

const induction: Claim<InductionGiven> = {
  derivation: inductionStep,
  reasons: ['induction hypothesis', 't >= 0'],
  start: ({ w, atx }) => rectify(sumProducts(w, atx)),
  end: ({ t, w, ax }) => t * rectify(sumProducts(w, ax)),
  drawData(draw, holds) {
    const size = Math.ceil(draw.number(0, 6));
    const t = holds('t >= 0') ? draw.number(0, 4) : draw.number(-4, -0.1);
    const [w, ax, random] = [draw, draw, draw].map((d) => d.vector(size, -2, 2));
    return {
      t,
      w: w!,
      ax: ax!,
      atx: holds('induction hypothesis') ? ax!.map((a) => t * a) : random!,
    };
  },
};

const taylor: Claim<TaylorGiven> = {
  derivation: taylorTerm,
  reasons: ['gradient at the root point', 'root point'],
  start: ({ x, i, root, gradient }) => gradient[i]! * x[i]! - gradient[i]! * root[i]!,
  end: ({ x, mu, i }) => {
    const distance = Math.hypot(...difference(x, mu));
    return ((x[i]! - mu[i]!) / distance) ** 2 * (distance - 1);
  },
  drawData(draw, holds) {
    const size = Math.ceil(draw.number(0, 5));
    const mu = draw.vector(size, -2, 2);
    const x = mu.map((m) => m + Math.sign(draw.number(-1, 1)) * draw.number(0.3, 3));
    const distance = Math.hypot(...difference(x, mu));
    const root = holds('root point')
      ? mu.map((m, i) => m + (x[i]! - m) / distance)
      : mu.map((m) => m + draw.number(0.2, 2));
    const fromCentre = difference(root, mu);
    const gradient = holds('gradient at the root point')
      ? fromCentre.map((d) => d / Math.hypot(...fromCentre))
      : draw.vector(size, -1, 1);
    return { x, mu, i: Math.floor(draw.number(0, size)), root, gradient };
  },
};

describe('the induction step', () => {
  testClaim(induction);
});
describe('the Taylor term', () => {
  testClaim(taylor);
});

function testClaim<Given>({ derivation, reasons, start, end, drawData }: Claim<Given>): void {
  const lines = [derivation.start, ...derivation.steps.map((step) => step.expression)];
  const seeds = countTo(200);

  test('starts and ends at the right expressions, on data that keeps no premise', () => {
    for (const seed of seeds) {
      const given = drawData(createDraw(seed), () => false);
      expect(lines[0]!(given)).toBeCloseTo(start(given), 9);
      expect(lines.at(-1)!(given)).toBeCloseTo(end(given), 9);
    }
  });

  test('names each of its reasons, and names nothing else but algebra', () => {
    const named = new Set<string>(derivation.steps.map((step) => step.by));
    for (const reason of reasons) expect(named).toContain(reason);
    for (const reason of named) expect([...reasons, 'algebra']).toContain(reason);
  });

  const steps = derivation.steps.map((step, index) => ({ by: step.by as string, index }));

  test.each(steps)(
    'step $index ($by) holds though every other premise be broken',
    ({ by, index }) => {
      for (const seed of seeds) {
        const given = drawData(createDraw(seed), (reason) => reason === by);
        expect(lines[index + 1]!(given)).toBeCloseTo(lines[index]!(given), 9);
      }
    },
  );

  test.each(steps.filter(({ by }) => by !== 'algebra'))(
    'step $index ($by) fails on most data where its premise alone is broken',
    ({ by, index }) => {
      const failures = seeds.filter((seed) => {
        const given = drawData(createDraw(seed), (reason) => reason !== by);
        return Math.abs(lines[index + 1]!(given) - lines[index]!(given)) > 1e-3;
      });
      expect(failures.length).toBeGreaterThan(seeds.length / 3);
    },
  );

  test('is one value from start to end where all premises hold', () => {
    for (const seed of seeds) {
      const given = drawData(createDraw(seed), () => true);
      for (const line of lines) expect(line(given)).toBeCloseTo(start(given), 9);
    }
  });
}

function rectify(z: number): number {
  return z > 0 ? z : 0;
}

function sumProducts(w: Vector, a: Vector): number {
  let total = 0;
  for (const [j, w_j] of w.entries()) total += w_j * a[j]!;
  return total;
}

function difference(x: Vector, mu: Vector): Vector {
  return x.map((x_i, i) => x_i - mu[i]!);
}
