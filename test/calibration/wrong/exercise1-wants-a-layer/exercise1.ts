import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  for (let k = 0; k < w[0].length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) {
      z += a[j] * w[j][k];
    }
    result.push(Math.max(0, z));
  }
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = ws.length > 0 ? x : [];
  for (let l = 0; l < ws.length; l++) {
    a = rectifierLayer(ws[l], a);
  }
  return a;
}

function sum(a: Vector, w: Vector): number {
  let z = 0;
  for (let j = 0; j < a.length; j++) z += a[j] * w[j];
  return z;
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(atx, w)),
  steps: [
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => Math.max(0, sum(ax.map((e) => t * e), w)),
    },
    {
      by: 'algebra',
      expression: ({ t, w, ax }) => Math.max(0, t * sum(ax, w)),
    },
    {
      by: 't >= 0',
      expression: ({ t, w, ax }) => t * Math.max(0, sum(ax, w)),
    },
  ],
};
