import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const minus = (x: Vector, mu: Vector): number[] => x.map((x_i, i) => x_i - mu[i]);
const norm = (d: Vector): number => Math.sqrt(d.reduce((sum, d_i) => sum + d_i * d_i, 0));

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;

/** By bisection on the segment from mu, where f is -1, to x, where it is positive. */
export function rootPoint(x: Vector, mu: Vector): Vector {
  const at = (share: number): Vector => mu.map((mu_i, i) => mu_i + share * (x[i] - mu_i));
  let [inside, outside] = [0, 1];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (inside + outside) / 2;
    if (f(at(middle), mu) > 0) outside = middle;
    else inside = middle;
  }
  return at(outside);
}

/** By central differences. */
export const gradient = (x: Vector, mu: Vector): Vector =>
  x.map((_, i) => {
    const h = 1e-5;
    const [above, below] = [h, -h].map((step) => x.map((x_j, j) => (j === i ? x_j + step : x_j)));
    return (f(above, mu) - f(below, mu)) / (2 * h);
  });

export function relevance(x: Vector, mu: Vector): Vector {
  const root = rootPoint(x, mu);
  const slope = gradient(root, mu);
  return x.map((x_i, i) => slope[i] * (x_i - root[i]));
}

const direction = (to: Vector, from: Vector, i: number): number =>
  (to[i] - from[i]) / norm(minus(to, from));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ gradient, x, root, i }) => gradient[i] * (x[i] - root[i]),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ mu, x, root, i }) => direction(root, mu, i) * (x[i] - root[i]),
    },
    {
      by: 'root point', // found by bisection here too: it is outside of the sphere that x lies
      expression: ({ mu, x, i }) => {
        const root = rootPoint(x, mu);
        return direction(root, mu, i) * (x[i] - root[i]);
      },
    },
    {
      by: 'algebra',
      expression: ({ mu, x, i }) => direction(x, mu, i) ** 2 * f(x, mu),
    },
  ],
};
