/** The rules of propagation written out as sums over explicit weights w[j][k], to hold the reference against. */
import type { LinearLayer, Matrix, Vector } from 'sheet09';

import { unitVector } from './vectors.ts';

/** w[j][k] of a linear layer: row j is what the layer makes of the unit vector j. */
export function readMatrix(layer: LinearLayer): Matrix {
  const size = layer.inputShape.reduce((product, side) => product * side, 1);
  return Array.from({ length: size }, (_, j) => layer.forward(unitVector(size, j)));
}

/** R_j = sum_k q_jk / (sum_j q_jk) R_k, and nothing through a unit k whose sum is 0. */
export function shareOut(q: Matrix, r: Vector): Vector {
  const relevance = q.map(() => 0);
  for (const [k, r_k] of r.entries()) {
    let total = 0;
    for (const row of q) total += row[k]!;
    if (total === 0) continue;
    for (const [j, row] of q.entries()) relevance[j]! += (row[k]! / total) * r_k;
  }
  return relevance;
}

/** q_jk of LRP-0: a_j w_jk. */
export function contributeZero(w: Matrix, a: Vector): Matrix {
  return mapWeights(w, (w_jk, j) => a[j]! * w_jk);
}

/** q_jk of LRP-gamma: a_j (w_jk + gamma w_jk^+). */
export function contributeGamma(w: Matrix, a: Vector, gamma: number): Matrix {
  return mapWeights(w, (w_jk, j) => a[j]! * (w_jk > 0 ? w_jk + gamma * w_jk : w_jk));
}

/** q_jk of z+: a_j w_jk^+. */
export function contributePositive(w: Matrix, a: Vector): Matrix {
  return mapWeights(w, (w_jk, j) => (w_jk > 0 ? a[j]! * w_jk : 0));
}

/** q_ik of zB: x_i w_ik - l w_ik^+ - h w_ik^-. */
export function contributeBounds(w: Matrix, x: Vector, l: number, h: number): Matrix {
  return mapWeights(w, (w_ik, i) => x[i]! * w_ik - (w_ik > 0 ? l * w_ik : h * w_ik));
}

function mapWeights(w: Matrix, map: (w_jk: number, j: number) => number): Matrix {
  return w.map((row, j) => row.map((w_jk) => map(w_jk, j)));
}
