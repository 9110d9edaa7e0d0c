// Style: the same values by other formulas: relu as (z + |z|) / 2, min by |.|, norm by hypot, shares by derivatives.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const relu = (z: number): number => (z + Math.abs(z)) / 2;
const excite = (a: Vector, w: Vector): number => a.reduce((z, e, j) => z + Math.max(0, e * w[j]), 0);
const inhibit = (a: Vector, w: Vector): number => a.reduce((z, e, j) => z + Math.max(0, -e * w[j]), 0);

/** What excites minus what inhibits, where that is positive: max(p, q) - q. */
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => {
    const column = w.map((row) => row[k]);
    const p = excite(a, column);
    const q = inhibit(a, column);
    return Math.max(p, q) - q;
  });
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(excite(atx, w) - inhibit(atx, w)),
  steps: [
    { by: 'algebra', expression: ({ w, atx }) => Math.max(excite(atx, w), inhibit(atx, w)) - inhibit(atx, w) },
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => {
        const tax = ax.map((e) => t * e);
        return Math.max(excite(tax, w), inhibit(tax, w)) - inhibit(tax, w);
      },
    },
    {
      by: 'algebra',
      // for t < 0 the two change places, and the difference stays
      expression: ({ t, w, ax }) => Math.max(t * excite(ax, w), t * inhibit(ax, w)) - t * inhibit(ax, w),
    },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(excite(ax, w), inhibit(ax, w)) - t * inhibit(ax, w) },
    { by: 'algebra', expression: ({ t, w, ax }) => t * relu(excite(ax, w) - inhibit(ax, w)) },
  ],
};
