import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const dot = (a: Vector, w: Vector): number => a[0] * w[0] + a[1] * w[1] + (a[2] ?? 0) * (w[2] ?? 0) + (a[3] ?? 0) * (w[3] ?? 0);

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => Math.max(0, a.reduce((s, e, j) => s + e * w[j][k], 0)));
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
