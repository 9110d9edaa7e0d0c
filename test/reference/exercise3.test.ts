import { describe, expect, test } from 'vitest';

import { networkA, networkB, networkC, propagate } from '../../reference/sheet09/exercise3.ts';
import { explainNetwork, weightsA, weightsB, weightsC } from '../../reference/sheet09/networks.ts';
import type { Weights } from '../../reference/sheet09/networks.ts';
import { contributePositive, shareOut } from './naive-rules.ts';
import { countTo, createDraw } from './random-data.ts';
import { expectClose, sum } from './vectors.ts';

describe('propagate', () => {
  test('shares R_k out by a_j w_jk^+, by hand', () => {
    const w = [
      [1, -1],
      [1, 2],
      [-5, 2],
    ];
    // unit 0: shares 1 : 3 : 0 of 8; unit 1: shares 0 : 6 : 4 of 5
    expectClose(propagate(w, [1, 3, 2], [8, 5]), [2, 9, 2]);
  });

  test('passes nothing through a unit that only negative weights or silent units enter', () => {
    expect(propagate([[-1], [-2]], [1, 1], [5]).map(Math.abs)).toEqual([0, 0]);
    expect(propagate([[1], [2]], [0, 0], [5])).toEqual([0, 0]);
  });

  test.each(countTo(10))('is the sum over k of the z+ rule, written out (%i)', (seed) => {
    const draw = createDraw(seed);
    const w = draw.matrix(6, 4, -1, 1);
    const a = draw.vector(6, -1, 1).map((value) => Math.max(0, value));
    const r = draw.vector(4, 0, 1);
    expectClose(propagate(w, a, r), shareOut(contributePositive(w, a), r));
  });

  test.each(countTo(10))('keeps the sum and gives nobody less than 0 (%i)', (seed) => {
    const draw = createDraw(seed);
    const w = [draw.vector(3, 0.1, 1), ...draw.matrix(4, 3, -1, 1)];
    const a = draw.vector(5, 0.1, 1);
    const r = draw.vector(3, 0, 1);
    expect(sum(propagate(w, a, r))).toBeCloseTo(sum(r), 12);
    expect(Math.min(...propagate(w, a, r))).toBeGreaterThanOrEqual(0);
  });
});

interface Row {
  readonly a1: number;
  readonly a2: number;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly c: readonly [number, number];
}

const table: Row[] = [
  { a1: 1, a2: 3, a: [1, 0], b: [0, 1], c: [0.25, 0.75] },
  { a1: 3, a2: 1, a: [1, 0], b: [0, 1], c: [0.75, 0.25] },
  { a1: 4, a2: 6, a: [4, 0], b: [0, 4], c: [1.6, 2.4] },
];

const edges: Row[] = [
  { a1: 0, a2: 0, a: [0, 0], b: [0, 0], c: [0, 0] },
  { a1: 0, a2: 2, a: [0, 0], b: [0, 0], c: [0, 0] },
  { a1: 2, a2: 0, a: [0, 0], b: [0, 0], c: [0, 0] },
  { a1: 2, a2: 2, a: [2, 0], b: [0, 2], c: [1, 1] },
];

describe('the relevances of the minimum networks', () => {
  test.each([...table, ...edges])('at ($a1, $a2) are $a, $b and $c', ({ a1, a2, a, b, c }) => {
    expectClose(networkA(a1, a2), a);
    expectClose(networkB(a1, a2), b);
    expectClose(networkC(a1, a2), c);
  });

  test('hardly change from one side of a tie to the other', () => {
    const step = 1e-9;
    for (const [closed, expected] of [
      [networkA, [2, 0]],
      [networkB, [0, 2]],
      [networkC, [1, 1]],
    ] as const) {
      expectClose(closed(2, 2 + step), expected, 1e-8);
      expectClose(closed(2 + step, 2), expected, 1e-8);
    }
  });
});

describe.each<[string, Weights, typeof networkA]>([
  ['(a)', weightsA, networkA],
  ['(b)', weightsB, networkB],
  ['(c)', weightsC, networkC],
])('network %s', (_, ws, closed) => {
  const inputs = [
    ...table.map(({ a1, a2 }) => [a1, a2] as const),
    ...edges.map(({ a1, a2 }) => [a1, a2] as const),
    ...countTo(20).map((seed) => createDraw(seed).vector(2, 0, 5) as [number, number]),
  ];

  test.each(inputs)('computes the minimum of %d and %d', (a1, a2) => {
    expectClose(runForward(ws, [a1, a2]).at(-1)!, [Math.min(a1, a2)]);
  });

  test.each(inputs)('gets its closed form from the rule, written out, at (%d, %d)', (a1, a2) => {
    const [x, hidden, output] = runForward(ws, [a1, a2]);
    const [lower, upper] = ws;
    const rHidden = shareOut(contributePositive(upper!, hidden!), output!);
    expectClose(closed(a1, a2), shareOut(contributePositive(lower!, x!), rHidden));
  });

  test.each(inputs)('gets its closed form from explainNetwork, at (%d, %d)', (a1, a2) => {
    expectClose(explainNetwork(ws, [a1, a2]), closed(a1, a2));
  });

  test.each(inputs)('conserves: R1 + R2 is the minimum of %d and %d', (a1, a2) => {
    expect(sum(closed(a1, a2))).toBeCloseTo(Math.min(a1, a2), 12);
  });
});

/** Input, hidden layer and output, by loops of their own. */
function runForward(ws: Weights, x: readonly number[]): (readonly number[])[] {
  const activations = [x];
  for (const w of ws) {
    const a = activations.at(-1)!;
    const z = w[0]!.map((_, k) => sum(a.map((a_j, j) => a_j * w[j]![k]!)));
    activations.push(z.map((z_k) => (z_k > 0 ? z_k : 0)));
  }
  return activations;
}
