// Style: brute force, nothing is kept; exercise 4 asks every layer for all its weights in every call (seconds).
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result = new Array<number>(w[0].length).fill(0);
  for (const [j, row] of Object.entries(w)) {
    for (const [k, weight] of Object.entries(row)) result[Number(k)] += a[Number(j)] * weight;
  }
  return result.map((z) => (z > 0 ? z : 0));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a: Vector = x;
  ws.forEach((w) => {
    a = rectifierLayer(w, a);
  });
  return a;
}

/** The sum is spelled out from the empty sum on. */
function sum(n: number, term: (j: number) => number): number {
  return n === 0 ? 0 : sum(n - 1, term) + term(n - 1);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(w.length, (j) => atx[j] * w[j])),
  steps: [
    // first unit alone, then all of them
    { by: 'induction hypothesis', expression: ({ t, w, ax, atx }) => Math.max(0, sum(w.length, (j) => (j === 0 ? t * ax[j] : atx[j]) * w[j])) },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, sum(w.length, (j) => t * ax[j] * w[j])) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, sum(w.length, (j) => t * (ax[j] * w[j]))) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, t * sum(w.length, (j) => ax[j] * w[j])) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(t * 0, t * sum(w.length, (j) => ax[j] * w[j])) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, sum(w.length, (j) => ax[j] * w[j])) },
  ],
};
