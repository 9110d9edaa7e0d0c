import type { Derivation, TaylorGiven, Vector } from 'sheet09';
const dist = (p: Vector, q: Vector) => { let s = 0; for (let d = 0; d < p.length; d++) s += (p[d]! - q[d]!) ** 2; return Math.sqrt(s); };
const S = 10n ** 40n;
const big = (v: number): bigint => { const [m, e = '0'] = v.toExponential().split('e'); const [a, b = ''] = m!.split('.'); const digits = BigInt(a! + b); const shift = Number(e) - b.length; return shift >= 0 ? digits * 10n ** BigInt(shift) * S : (digits * S) / 10n ** BigInt(-shift); };
const isqrt = (n: bigint): bigint => { if (n < 2n) return n; let r = 1n << BigInt((n.toString(2).length + 1) >> 1); for (;;) { const q = (r + n / r) >> 1n; if (q >= r) return r; r = q; } };
export function f(x: Vector, mu: Vector): number { const s = x.reduce((t, e, i) => t + (big(e) - big(mu[i]!)) ** 2n, 0n); return Number(isqrt(s) - S) / 1e40; }
export function rootPoint(x: Vector, mu: Vector): Vector { const n = dist(x, mu); return x.map((e, d) => mu[d]! + (e - mu[d]!) / n); }
class C { constructor(readonly re: number, readonly im: number) {} add(o: C) { return new C(this.re + o.re, this.im + o.im); } mul(o: C) { return new C(this.re * o.re - this.im * o.im, this.re * o.im + this.im * o.re); } sqrt() { const r = Math.hypot(this.re, this.im), t = Math.atan2(this.im, this.re) / 2; return new C(Math.sqrt(r) * Math.cos(t), Math.sqrt(r) * Math.sin(t)); } }
export function gradient(x: Vector, mu: Vector): Vector { const h = 1e-20; return x.map((_, k) => x.map((e, i) => new C(e - mu[i]!, i === k ? h : 0)).reduce((s, c) => s.add(c.mul(c)), new C(0, 0)).sqrt().im / h); }
export function relevance(x: Vector, mu: Vector): Vector { const n2 = x.reduce((s, e, i) => s + e * e - 2 * e * mu[i]! + mu[i]! * mu[i]!, 0); const k = 1 / Math.sqrt(n2) - 1 / n2; return x.map((e, i) => k * (e - mu[i]!) * (e - mu[i]!)); }
export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i]! * (x[i]! - root[i]!),
  steps: [
    { by: 'algebra', expression: ({ x, i, root, gradient }) => gradient[i]! * x[i]! - gradient[i]! * root[i]! },
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => (root[i]! - mu[i]!) / dist(root, mu) * x[i]! - (root[i]! - mu[i]!) / dist(root, mu) * root[i]! },
    { by: 'algebra', expression: ({ x, mu, i, root }) => (root[i]! - mu[i]!) / dist(root, mu) * (x[i]! - root[i]!) },
    { by: 'algebra', expression: ({ x, mu, i, root }) => { const n = dist(root, mu); return (root[i]! - mu[i]!) * (x[i]! - mu[i]!) / n - (root[i]! - mu[i]!) ** 2 / n; } },
    { by: 'root point', expression: ({ x, mu, i }) => { const n = dist(x, mu); const u = (x[i]! - mu[i]!) / n; return u * (x[i]! - mu[i]!) - u ** 2; } },
    { by: 'algebra', expression: ({ x, mu, i }) => { const n = dist(x, mu); const u = (x[i]! - mu[i]!) / n; return u * u * n - u * u; } },
    { by: 'algebra', expression: ({ x, mu, i }) => { const n = dist(x, mu); return ((x[i]! - mu[i]!) / n) ** 2 * (n - 1); } },
    { by: 'algebra', expression: ({ x, mu, i }) => { const n = dist(x, mu); return (x[i]! - mu[i]!) ** 2 / n ** 2 * (n - 1); } },
  ],
};
