// Style: no case for 0/0; every quotient has a signed stabiliser of 1e-9 instead.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export const rectifierLayer = (w: Matrix, a: Vector): Vector =>
  Array.from({ length: w[0].length }, (_, k) => Math.max(0, w.reduce((z, row, j) => z + row[k] * a[j], 0)));

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector => {
  for (const w of ws) x = rectifierLayer(w, x);
  return x;
};

function z(w: Vector, a: Vector): number {
  return w.reduce((sum, e, j) => sum + e * a[j], 0);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(z(w, atx), 0),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(t * z(w, ax), 0) },
    { by: 't >= 0', expression: ({ t, w, ax }) => Math.max(z(w, ax), 0) * t },
  ],
};
