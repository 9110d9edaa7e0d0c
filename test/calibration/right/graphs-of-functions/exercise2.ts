import type { Derivation, TaylorGiven, Vector } from 'sheet09';
const dist = (p: Vector, q: Vector) => { let s = 0; for (let d = 0; d < p.length; d++) s += (p[d]! - q[d]!) ** 2; return Math.sqrt(s); };
export function f(x: Vector, mu: Vector): number { return dist(x, mu) - 1; }
export function rootPoint(x: Vector, mu: Vector): Vector {
  const at = (s: number) => mu.map((m, d) => m + s * (x[d]! - m)); let s0 = 0, s1 = 1;
  for (let i = 0; i < 60; i++) { const f0 = f(at(s0), mu), f1 = f(at(s1), mu); if (Math.abs(f1 - f0) < 1e-300 || Math.abs(f1) < 1e-13) break; const s2 = s1 - (f1 * (s1 - s0)) / (f1 - f0); s0 = s1; s1 = s2; }
  return at(s1);
}
// every derivative is a tree of its own, evaluated without sharing
type E = ['c', number] | ['x', number] | ['+', E, E] | ['*', E, E] | ['sqrt', E] | ['/', E, E];
const ev = (e: E, x: Vector): number => e[0] === 'c' ? e[1] : e[0] === 'x' ? x[e[1]]! : e[0] === '+' ? ev(e[1], x) + ev(e[2], x) : e[0] === '*' ? ev(e[1], x) * ev(e[2], x) : e[0] === '/' ? ev(e[1], x) / ev(e[2], x) : Math.sqrt(ev(e[1], x));
const df = (e: E, i: number): E => e[0] === 'c' ? ['c', 0] : e[0] === 'x' ? ['c', e[1] === i ? 1 : 0] : e[0] === '+' ? ['+', df(e[1], i), df(e[2], i)] : e[0] === '*' ? ['+', ['*', df(e[1], i), e[2]], ['*', e[1], df(e[2], i)]] : e[0] === '/' ? ['c', NaN] : ['/', df(e[1], i), ['*', ['c', 2], ['sqrt', e[1]]]];
export function gradient(x: Vector, mu: Vector): Vector { const sq = (d: E): E => ['*', d, d]; const tree: E = ['sqrt', x.map((_, i): E => sq(['+', ['x', i], ['c', -mu[i]!]])).reduce((a, b): E => ['+', a, b])]; return x.map((_, i) => ev(df(tree, i), x)); }
// the integral of the gradient along the segment from the root point to x
export function relevance(x: Vector, mu: Vector): Vector { const r = rootPoint(x, mu); const N = 200; const acc = x.map(() => 0); for (let s = 0; s < N; s++) { const p = r.map((e, i) => e + ((s + 0.5) / N) * (x[i]! - e)); gradient(p, mu).forEach((g, i) => { acc[i]! += (g * (x[i]! - r[i]!)) / N; }); } return acc; }
export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i]! * (x[i]! - root[i]!),
  steps: [
    { by: 'root point', expression: ({ x, mu, i, gradient }) => gradient[i]! * (x[i]! - mu[i]! - (x[i]! - mu[i]!) / dist(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i, gradient }) => gradient[i]! * (x[i]! - mu[i]!) * (1 - 1 / dist(x, mu)) },
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (root[i]! - mu[i]!) / dist(root, mu) * (x[i]! - mu[i]!) * (1 - 1 / dist(x, mu)) },
    { by: 'root point', expression: ({ x, mu, i }) => (x[i]! - mu[i]!) / dist(x, mu) * (x[i]! - mu[i]!) * (1 - 1 / dist(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i }) => { const n = dist(x, mu); return (x[i]! - mu[i]!) ** 2 / n ** 2 * (n - 1); } },
  ],
};
