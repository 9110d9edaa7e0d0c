import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

/** The positive part as half of z + |z|. */
const positive = (z: number): number => (z + Math.abs(z)) / 2;

const sum = (w: Vector, a: Vector): number => w.reduce((z, w_j, j) => z + w_j * a[j], 0);

export const rectifierLayer = (w: Matrix, a: Vector): Vector =>
  w[0].map((_, k) =>
    positive(
      sum(
        w.map((row) => row[k]),
        a,
      ),
    ),
  );

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector =>
  ws.length === 0 ? x : rectifierNetwork(ws.slice(1), rectifierLayer(ws[0], x));

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => -Math.min(0, -sum(w, atx)),
  steps: [
    { by: 'induction hypothesis', expression: ({ w, ax, t }) => -Math.min(0, -t * sum(w, ax)) },
    { by: 't >= 0', expression: ({ w, ax, t }) => -t * Math.min(0, -sum(w, ax)) },
    { by: 'algebra', expression: ({ w, ax, t }) => t * positive(sum(w, ax)) },
  ],
};
