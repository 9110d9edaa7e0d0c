// Style: everything is a matrix; exercise 4 reads each layer out as one, by unit vectors, and keeps it.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { diagonal, multiply, row, transpose } from './matrix.ts';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return multiply(row(a), w)[0].map((z) => Math.max(0, z));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

const unit = (a: Matrix, w: Vector): number => Math.max(0, multiply(a, transpose(row(w)))[0][0]);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => unit(row(atx), w),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => unit(multiply(row(ax), diagonal(ax.map(() => t))), w) },
    { by: 'algebra', expression: ({ t, w, ax }) => unit(multiply([[t]], row(ax)), w) },
    { by: 't >= 0', expression: ({ t, w, ax }) => multiply([[t]], [[unit(row(ax), w)]])[0][0] },
  ],
};
