import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const column = (k: number, j: number): number =>
    j === a.length ? 0 : a[j] * w[j][k] + column(k, j + 1);
  return Object.keys(w[0]).map((k) => Math.max(column(Number(k), 0), -0));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  const activations = [x];
  for (let l = 0; l < ws.length; l += 1) activations.push(rectifierLayer(ws[l], activations[l]));
  return activations[ws.length];
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
