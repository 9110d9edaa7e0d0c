import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

/**
 * One layer of a rectifier network without biases: a_k = max(0, sum_j a_j w_jk).
 * `w` has a row for each entry of `a`; the result has an entry for each column.
 * Source: Montavon et al. 2019, Layer-Wise Relevance Propagation: An Overview, section 10.2.1 (deep rectifier networks).
 */
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const columns = w[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, k) => {
    const z = a.reduce((sum, a_j, j) => sum + a_j * w[j]![k]!, 0);
    return Math.max(0, z);
  });
}

/**
 * The output a^(L)(x) of a deep rectifier network: a^(0)(x) = x, then one layer after the other.
 * Source: exercise 1; Montavon et al. 2019, section 10.2.1.
 */
export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

/**
 * If every a_j is positive homogeneous, so is a_k: a_k(tx) = t a_k(x) for t >= 0.
 * Source: exercise 1 (a), by induction over the layers.
 */
export const inductionStep: Derivation<InductionGiven> = {
  // a_k(tx) = max(0, sum_j a_j(tx) w_jk)
  start: ({ w, atx }) => Math.max(0, weightedSum(atx, w)),
  steps: [
    {
      // = max(0, sum_j t a_j(x) w_jk), the hypothesis being used for every j
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => Math.max(0, weightedSum(scale(t, ax), w)),
    },
    {
      // = max(0, t sum_j a_j(x) w_jk)
      by: 'algebra',
      expression: ({ t, w, ax }) => Math.max(0, t * weightedSum(ax, w)),
    },
    {
      // = t max(0, sum_j a_j(x) w_jk) = t a_k(x)
      by: 't >= 0',
      expression: ({ t, w, ax }) => t * Math.max(0, weightedSum(ax, w)),
    },
  ],
};

function weightedSum(a: Vector, w: Vector): number {
  return a.reduce((sum, a_j, j) => sum + a_j * w[j]!, 0);
}

function scale(t: number, a: Vector): Vector {
  return a.map((a_j) => t * a_j);
}
