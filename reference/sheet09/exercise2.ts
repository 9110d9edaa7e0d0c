import type { Derivation, TaylorGiven, Vector } from 'sheet09';

/** f(x) = ||x - mu|| - 1, Euclidean. Source: exercise 2. */
export function f(x: Vector, mu: Vector): number {
  return norm(subtract(x, mu)) - 1;
}

/**
 * The root of f on the segment from mu to x: x~ = mu + (x - mu) / ||x - mu||, one unit away from mu.
 * Needs x other than mu. Source: exercise 2; the nearest root in the sense of Montavon et al. 2017,
 * Explaining Nonlinear Classification Decisions with Deep Taylor Decomposition.
 */
export function rootPoint(x: Vector, mu: Vector): Vector {
  const distance = norm(subtract(x, mu));
  return mu.map((mu_i, i) => mu_i + (x[i]! - mu_i) / distance);
}

/** The gradient of f at x: (x - mu) / ||x - mu||. Needs x other than mu. Source: exercise 2. */
export function gradient(x: Vector, mu: Vector): Vector {
  const distance = norm(subtract(x, mu));
  return subtract(x, mu).map((d) => d / distance);
}

/**
 * The first-order Taylor terms at the root point: R_i = (x_i - mu_i)^2 / ||x - mu||^2 (||x - mu|| - 1).
 * They sum to f(x). Source: exercise 2 (a); Taylor decomposition after Bach et al. 2015 and Montavon et al. 2017.
 */
export function relevance(x: Vector, mu: Vector): Vector {
  const distance = norm(subtract(x, mu));
  return subtract(x, mu).map((d) => (d ** 2 / distance ** 2) * (distance - 1));
}

/**
 * [grad f(x~)]_i (x_i - x~_i) = R_i, with d = x - mu below.
 * Source: exercise 2 (a).
 */
export const taylorTerm: Derivation<TaylorGiven> = {
  // gradient_i (x_i - x~_i)
  start: ({ x, i, root, gradient }) => gradient[i]! * (x[i]! - root[i]!),
  steps: [
    {
      // = (x~_i - mu_i) / ||x~ - mu|| (x_i - x~_i)
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) =>
        ((root[i]! - mu[i]!) / norm(subtract(root, mu))) * (x[i]! - root[i]!),
    },
    {
      // the same with x~ = mu + d / ||d|| in all three places
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const root = rootPoint(x, mu);
        return ((root[i]! - mu[i]!) / norm(subtract(root, mu))) * (x[i]! - root[i]!);
      },
    },
    {
      // = (d_i / ||d||) (d_i - d_i / ||d||), since x~ - mu = d / ||d|| has length 1
      by: 'algebra',
      expression: ({ x, mu, i }) => {
        const d = subtract(x, mu);
        return (d[i]! / norm(d)) * (d[i]! - d[i]! / norm(d));
      },
    },
    {
      // = d_i^2 / ||d||^2 (||d|| - 1) = R_i
      by: 'algebra',
      expression: ({ x, mu, i }) => {
        const d = subtract(x, mu);
        return (d[i]! ** 2 / norm(d) ** 2) * (norm(d) - 1);
      },
    },
  ],
};

function subtract(x: Vector, y: Vector): Vector {
  return x.map((x_i, i) => x_i - y[i]!);
}

function norm(d: Vector): number {
  return Math.sqrt(d.reduce((sum, d_i) => sum + d_i ** 2, 0));
}
