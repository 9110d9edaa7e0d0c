import type { Derivation, TaylorGiven, Vector } from 'sheet09';
const dist = (p: Vector, q: Vector) => { let s = 0; for (let d = 0; d < p.length; d++) s += (p[d]! - q[d]!) ** 2; return Math.sqrt(s); };
export function f(x: Vector, mu: Vector): number { return Math.hypot(...x.map((e, i) => e + mu[i]!)) - 1; }
export function rootPoint(x: Vector, mu: Vector): Vector { const n = dist(x, mu); return x.map((e, d) => mu[d]! + (e - mu[d]!) / n); }
export function gradient(x: Vector, mu: Vector): Vector { const n = dist(x, mu); return x.map((e, d) => (e - mu[d]!) / n); }
export function relevance(x: Vector, mu: Vector): Vector { const n = dist(x, mu); return x.map((e, d) => (e - mu[d]!) ** 2 / n ** 2 * (n - 1)); }
export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i]! * (x[i]! - root[i]!),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (root[i]! - mu[i]!) / dist(root, mu) * (x[i]! - root[i]!) },
    { by: 'root point', expression: ({ x, mu, i }) => { const n = dist(x, mu); const r = x.map((e, d) => mu[d]! + (e - mu[d]!) / n); return (r[i]! - mu[i]!) / dist(r, mu) * (x[i]! - r[i]!); } },
    { by: 'algebra', expression: ({ x, mu, i }) => { const n = dist(x, mu); return (x[i]! - mu[i]!) ** 2 / n ** 2 * (n - 1); } },
  ],
};
