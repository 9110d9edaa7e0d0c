import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  for (let k = 0; k < w[0].length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) {
      z += a[j] * w[j][k];
    result.push(Math.max(0, z));
  }
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

const dot = (a: Vector, w: Vector): number => a.reduce((z, e, j) => z + e * w[j], 0);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, dot(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, t * dot(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, dot(ax, w)) },
  ],
};
