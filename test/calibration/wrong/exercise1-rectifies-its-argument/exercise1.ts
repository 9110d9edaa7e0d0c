import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const dot = (a: Vector, w: Vector): number => a.reduce((s, e, j) => s + e * w[j], 0);

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const out = w[0].map((_, k) => Math.max(0, a.reduce((s, e, j) => s + e * w[j][k], 0))); a.forEach((e, j) => { if (e < 0) (a as number[])[j] = 0; }); return out;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce<Vector>((a, w) => rectifierLayer(w, a), x);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, dot(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, dot(ax.map((a) => t * a), w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, dot(ax, w)) },
  ],
};
