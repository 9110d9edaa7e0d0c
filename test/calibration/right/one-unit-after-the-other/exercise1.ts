import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const z = new Float64Array(w[0].length);
  w.forEach((row, j) => row.forEach((w_jk, k) => (z[k] += a[j] * w_jk)));
  return Array.from(z, (entry) => (entry > 0 ? entry : 0));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  const activations = [x];
  for (let l = 0; l < ws.length; l += 1) activations.push(rectifierLayer(ws[l], activations[l]));
  return activations[ws.length];
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
