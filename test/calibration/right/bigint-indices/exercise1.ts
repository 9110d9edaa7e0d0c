// Style: BigInt counts and indexes everything, bit operations, digits of numbers.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

function* upTo(n: number): Generator<bigint> {
  for (let i = 0n; i < BigInt(n); i++) yield i;
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  for (const k of upTo(w[0].length)) {
    let z = 0;
    for (const j of upTo(a.length)) z += a[Number(j)] * w[Number(j)][Number(k)];
    result[Number(k)] = z * Number(z > 0);
  }
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = x;
  for (const l of upTo(ws.length)) a = rectifierLayer(ws[`${l}` as unknown as number], a);
  return a;
}

function sum(a: Vector, w: Vector): number {
  // pairs of halves: [0, n) is [0, n >> 1) and [n >> 1, n)
  const part = (from: bigint, to: bigint): number => {
    if (from === to) return 0;
    if (to - from === 1n) return a[Number(from)] * w[Number(from)];
    const middle = (from + to) >> 1n;
    return part(from, middle) + part(middle, to);
  };
  return part(0n, BigInt(a.length));
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(atx, w)),
  steps: [
    { by: 'algebra', expression: ({ w, atx }) => Math.max(sum(atx, w), 0) },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(sum(ax.map((e) => e * t), w), 0) },
    { by: 't >= 0', expression: ({ t, w, ax }) => sum([t], [Math.max(sum(ax, w), 0)]) },
  ],
};
