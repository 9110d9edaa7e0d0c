import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const relu = (z: number): number => Math.max(0, z);
const dot = (a: Vector, b: Vector): number => a.reduce((sum, e, j) => sum + e * b[j], 0);
const column = (w: Matrix, k: number): Vector => w.map((row) => row[k]);

export const rectifierLayer = (w: Matrix, a: Vector): Vector =>
  w[0].map((_, k) => relu(dot(a, column(w, k))));

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector =>
  ws.reduce((a, w) => rectifierLayer(w, a), x);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(dot(atx, w)),
  steps: [
    { by: 't >= 0', expression: ({ t, w, ax }) => relu(t * dot(ax, w)) },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => t * relu(dot(ax, w)) },
  ],
};
