// Style: every argument is checked, and wrong sizes throw a RangeError.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { requireMatrix, requireSameLength, requireVector } from './require.ts';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  requireMatrix(w, 'w');
  requireVector(a, 'a');
  if (w.length !== a.length) throw new RangeError(`w has ${w.length} rows, a has ${a.length} entries`);
  const result: number[] = [];
  for (let k = 0; k < w[0].length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j] * w[j][k];
    result.push(Math.max(0, z));
  }
  requireVector(result, 'result');
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  if (!Array.isArray(ws)) throw new TypeError('ws must be a list of matrices');
  requireVector(x, 'x');
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

function sum(a: Vector, w: Vector): number {
  requireSameLength(a, w);
  return a.reduce((z, e, j) => z + e * w[j], 0);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, sum(ax.map((e) => t * e), w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, t * sum(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, sum(ax, w)) },
  ],
};
