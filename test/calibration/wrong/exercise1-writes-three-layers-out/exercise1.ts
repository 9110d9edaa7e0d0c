import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const dot = (a: Vector, w: Vector): number => a.reduce((s, e, j) => s + e * w[j], 0);

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => Math.max(0, a.reduce((s, e, j) => s + e * w[j][k], 0)));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  if (ws.length === 0) return x;
  const a1 = rectifierLayer(ws[0], x);
  if (ws.length === 1) return a1;
  const a2 = rectifierLayer(ws[1], a1);
  if (ws.length === 2) return a2;
  return rectifierLayer(ws[2], a2);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, dot(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, dot(ax.map((a) => t * a), w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, dot(ax, w)) },
  ],
};
