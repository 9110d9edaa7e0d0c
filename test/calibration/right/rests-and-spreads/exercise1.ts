import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const column = (k: number, j: number): number =>
    j === a.length ? 0 : a[j] * w[j][k] + column(k, j + 1);
  return Object.keys(w[0]).map((k) => Math.max(column(Number(k), 0), -0));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  const layers = ws.map((w) => (a: Vector) => rectifierLayer(w, a));
  return layers.reduce((value, layer) => layer(value), x);
}

const sum = (entries: readonly number[]) => entries.reduce((p, q) => p + q, 0);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(atx.map((a, j) => a * w[j]))),
  steps: [
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => Math.max(0, sum(ax.map((a, j) => t * a * w[j]))),
    },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, sum(ax.map((a, j) => a * w[j]))) },
  ],
};
