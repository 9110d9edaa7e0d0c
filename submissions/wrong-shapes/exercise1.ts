import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

// a row vector, as a matrix with one row
export function rectifierLayer(w: Matrix, a: Vector) {
  return [w[0].map((_, k) => Math.max(0, a.reduce((z, e, j) => z + e * w[j][k], 0)))];
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector) {
  const all = [x];
  for (const w of ws) all.push(rectifierLayer(w, all[all.length - 1])[0]);
  return all; // all layers, to be plotted
}

export const inductionStep = [
  'a_k(tx) = max(0, sum_j a_j(tx) w_jk)',
  '= max(0, t sum_j a_j(x) w_jk)   by the hypothesis',
  '= t a_k(x)   since t >= 0',
];
