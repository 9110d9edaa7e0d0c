import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { norme, 差 } from './формулы.ts';

// μ, ξ et ∇f — les noms du cours (\u{1F4DA})
export const f = (x: Vector, μ: Vector): number => norme(差(x, μ)) - 1;

export const gradient = (x: Vector, μ: Vector): Vector => {
  const δ = 差(x, μ);
  return δ.map((δᵢ) => δᵢ / norme(δ));
};

// корень лежит на сфере радиуса 1 вокруг μ
export const rootPoint = (x: Vector, μ: Vector): Vector => gradient(x, μ).map((e, i) => μ[i] + e);

export const relevance = (x: Vector, μ: Vector): Vector => {
  const ν = norme(差(x, μ));
  return 差(x, μ).map((δᵢ) => (δᵢ ** 2 / ν ** 2) * (ν - 1));
};

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root: ξ, gradient: g }) => g[i] * (x[i] - ξ[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu: μ, i, root: ξ }) => gradient(ξ, μ)[i] * (x[i] - ξ[i]) },
    { by: 'root point', expression: ({ x, mu: μ, i }) => gradient(x, μ)[i] * (x[i] - rootPoint(x, μ)[i]) },
    { by: 'algebra', expression: ({ x, mu: μ, i }) => relevance(x, μ)[i] },
  ],
};
