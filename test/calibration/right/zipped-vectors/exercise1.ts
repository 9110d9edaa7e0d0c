import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const z = new Float64Array(w[0].length);
  w.forEach((row, j) => row.forEach((w_jk, k) => (z[k] += a[j] * w_jk)));
  return Array.from(z, (entry) => (entry > 0 ? entry : 0));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  const layers = ws.map((w) => (a: Vector) => rectifierLayer(w, a));
  return layers.reduce((value, layer) => layer(value), x);
}

const weigh = (w: Vector, a: Vector) => w.map((w_j, j) => w_j * a[j]).reduce((p, q) => p + q);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, weigh(w, atx)),
  steps: [
    {
      by: 'induction hypothesis',
      // One unit after the other would be as right.
      expression: ({ t, w, ax, atx }) => Math.max(0, weigh(w, atx.map((a, j) => (j % 2 === 0 ? t * ax[j] : a)))),
    },
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => Math.max(0, weigh(w, ax.map((a) => t * a))),
    },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, t * weigh(w, ax)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, weigh(w, ax)) },
  ],
};
