import type { Matrix, Vector } from 'sheet09';

/**
 * One layer of the z+ rule: R_j = sum_k a_j w_jk^+ / (sum_j a_j w_jk^+) R_k, with w^+ = max(0, w) and 0/0 = 0.
 * `w` has a row for each entry of `a` and a column for each entry of `r`; all of `a` and `r` are >= 0.
 * Source: Montavon et al. 2017, Explaining Nonlinear Classification Decisions with Deep Taylor
 * Decomposition (z+ rule); Bach et al. 2015, On Pixel-Wise Explanations for Non-Linear Classifier Decisions
 * by Layer-Wise Relevance Propagation, equation (60) with alpha = 1, beta = 0.
 */
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((sum, a_j, j) => sum + a_j * Math.max(0, w[j]![k]!), 0));
  return a.map((a_j, j) =>
    r.reduce((sum, r_k, k) => {
      const share = z[k] === 0 ? 0 : (a_j * Math.max(0, w[j]![k]!)) / z[k]!;
      return sum + share * r_k;
    }, 0),
  );
}

/**
 * [R1, R2] for network (a) of `networks.ts`, by the z+ rule from R_out = y = min(a1, a2).
 * Only a3 = max(0, a1) enters y with a positive weight, and only a1 enters a3: R1 = R3 = y.
 * Source: exercise 3 (a); rule as at `propagate`; its dependence on the structure: Samek et al. 2019,
 * Explainable AI: Interpreting, Explaining and Visualizing Deep Learning.
 */
export function networkA(a1: number, a2: number): readonly [number, number] {
  return [Math.min(a1, a2), 0];
}

/**
 * [R1, R2] for network (b) of `networks.ts`.
 * Only a4 = max(0, a2) enters y with a positive weight, and only a2 enters a4: R2 = R4 = y.
 * Source: as at `networkA`.
 */
export function networkB(a1: number, a2: number): readonly [number, number] {
  return [0, Math.min(a1, a2)];
}

/**
 * [R1, R2] for network (c) of `networks.ts`.
 * Only a3 = a1 + a2 enters y with a positive weight; it shares R3 = y out in the ratio a1 : a2.
 * Source: as at `networkA`.
 */
export function networkC(a1: number, a2: number): readonly [number, number] {
  const sum = a1 + a2;
  if (sum === 0) return [0, 0];
  const y = Math.min(a1, a2);
  return [(a1 * y) / sum, (a2 * y) / sum];
}
