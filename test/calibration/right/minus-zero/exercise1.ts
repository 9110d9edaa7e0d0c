// Style: signs kept loosely, so that many answers that are 0 come out as -0.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const relu = (z: number): number => -Math.min(0, -z);

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => relu(-w.reduce((z, row, j) => z - row[k] * a[j], 0)));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

const minusSum = (a: Vector, w: Vector): number => a.reduce((z, e, j) => z - e * w[j], -0);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => -Math.min(-0, minusSum(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => -Math.min(0, minusSum(ax.map((e) => t * e), w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => -Math.min(0, t * minusSum(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => -t * Math.min(0, minusSum(ax, w)) },
  ],
};
