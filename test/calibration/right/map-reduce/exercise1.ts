// Style: functional, map and reduce only.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const sum = (values: Vector): number => values.reduce((total, value) => total + value, 0);
const dot = (a: Vector, b: Vector): number => sum(a.map((value, j) => value * b[j]));
const transpose = (w: Matrix): Matrix => w[0].map((_, k) => w.map((row) => row[k]));
const relu = (z: number): number => Math.max(0, z);

export const rectifierLayer = (w: Matrix, a: Vector): Vector =>
  transpose(w).map((column) => relu(dot(a, column)));

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector =>
  ws.reduce((a, w) => rectifierLayer(w, a), x);

// The shortest chain: the hypothesis for every j and t in front of the sum on one line.
export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(dot(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => relu(t * dot(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * relu(dot(ax, w)) },
  ],
};
