import type { Derivation, TaylorGiven, Vector } from 'sheet09';
const dist = (p: Vector, q: Vector) => { let s = 0; for (let d = 0; d < p.length; d++) s += (p[d]! - q[d]!) ** 2; return Math.sqrt(s); };
export function f(x: Vector, mu: Vector): number { const logs = x.map((e, i) => 2 * Math.log(Math.abs(e - mu[i]!))).filter((l) => l > -Infinity); if (logs.length === 0) return -1; const m = Math.max(...logs); return Math.exp((m + Math.log(logs.reduce((s, l) => s + Math.exp(l - m), 0))) / 2) - 1; }
// hyperspherical coordinates there and back
export function rootPoint(x: Vector, mu: Vector): Vector { const d = x.map((e, i) => e - mu[i]!); const tail = d.map((_, i) => Math.sqrt(d.slice(i).reduce((s, e) => s + e * e, 0))); const out: number[] = []; let r = 1; for (let i = 0; i < d.length; i++) { if (i === d.length - 1) out.push(mu[i]! + r * Math.sign(d[i]!)); else { const c = tail[i]! === 0 ? 0 : d[i]! / tail[i]!; out.push(mu[i]! + r * c); r *= Math.sqrt(Math.max(0, 1 - c * c)); } } return out; }
class Dual { constructor(readonly v: number, readonly d: number = 0) {} plus(o: Dual) { return new Dual(this.v + o.v, this.d + o.d); } minus(o: Dual) { return new Dual(this.v - o.v, this.d - o.d); } times(o: Dual) { return new Dual(this.v * o.v, this.d * o.v + this.v * o.d); } sqrt() { const r = Math.sqrt(this.v); return new Dual(r, this.d / (2 * r)); } }
export function gradient(x: Vector, mu: Vector): Vector { return x.map((_, k) => x.map((e, i) => new Dual(e, i === k ? 1 : 0).minus(new Dual(mu[i]!))).map((e) => e.times(e)).reduce((a, b) => a.plus(b), new Dual(0)).sqrt().d); }
export function relevance(x: Vector, mu: Vector): Vector { const n = dist(x, mu); return x.map((e, i) => (e === mu[i] ? 0 : Math.exp(2 * Math.log(Math.abs(e - mu[i]!)) - 2 * Math.log(n) + Math.log(n - 1)))); }
export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i]! * (x[i]! - root[i]!),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (root[i]! - mu[i]!) / dist(root, mu) * (x[i]! - root[i]!) },
    { by: 'root point', expression: ({ x, mu, i, root }) => (x[i]! - mu[i]!) / dist(x, mu) / dist(root, mu) * (x[i]! - root[i]!) },
    { by: 'root point', expression: ({ x, mu, i, root }) => (x[i]! - mu[i]!) / dist(x, mu) / dist(root, mu) * (x[i]! - mu[i]! - (x[i]! - mu[i]!) / dist(x, mu)) },
    { by: 'root point', expression: ({ x, mu, i }) => (x[i]! - mu[i]!) / dist(x, mu) * (x[i]! - mu[i]! - (x[i]! - mu[i]!) / dist(x, mu)) },
    { by: 'algebra', expression: ({ x, mu, i }) => { const n = dist(x, mu); return (x[i]! - mu[i]!) ** 2 / n ** 2 * (n - 1); } },
  ],
};
