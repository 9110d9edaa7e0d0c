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
  let a = x;
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
      // case 1: t = 0, both sides are 0. Case 2: t > 0, divide by t
      by: 't >= 0',
      expression: ({ t, w, atx }) =>
        t > 0 ? t * Math.max(0, sum(atx.map((e) => e / t), w)) : 0,
    },
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => (t > 0 ? t * Math.max(0, sum(ax, w)) : 0),
    },
    {
      by: 't >= 0',
      expression: ({ t, w, ax }) => t * Math.max(0, sum(ax, w)),
    },
  ],
};
