import type { Matrix, Vector } from 'sheet09';
const plus = (e: number) => (e > 0 ? e : 0);
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  type Q = [bigint, bigint]; const gcd = (p: bigint, q: bigint): bigint => { while (q) [p, q] = [q, p % q]; return p < 0n ? -p : p; };
  const q = (v: number): Q => { let d = 1n; while (!Number.isInteger(v)) { v *= 2; d *= 2n; } return [BigInt(v), d]; };
  const norm = ([n, d]: Q): Q => { const g = gcd(n, d) || 1n; return [n / g, d / g]; };
  const add = (x: Q, y: Q) => norm([x[0] * y[1] + y[0] * x[1], x[1] * y[1]]); const mul = (x: Q, y: Q) => norm([x[0] * y[0], x[1] * y[1]]); const inv = (x: Q): Q => (x[0] === 0n ? [0n, 1n] : [x[1], x[0]]);
  const num = ([n, d]: Q) => { const shift = BigInt(Math.max(0, d.toString(2).length - n.toString(2).length + 60)); return Number((n << shift) / d) / 2 ** Number(shift); };
  const A = a.map(q), W = w.map((row) => row.map((e) => q(plus(e)))), Rr = r.map(q);
  const z = r.map((_, k) => A.reduce<Q>((s, aj, j) => add(s, mul(aj, W[j]![k]!)), [0n, 1n]));
  return A.map((aj, j) => num(Rr.reduce<Q>((s, rk, k) => add(s, mul(mul(mul(aj, W[j]![k]!), inv(z[k]!)), rk)), [0n, 1n])));
}
export const networkA = (a1: number, a2: number): [number, number] => [(a1 + a2 - Math.abs(a1 - a2)) / 2, 0];
export const networkB = (a1: number, a2: number): [number, number] => [0, Math.max(0, a2 - Math.max(0, a2 - a1))];
export const networkC = (a1: number, a2: number): [number, number] => { if (!(a1 + a2)) return [0, 0]; const p = a1 / (a1 + a2); const m = Math.min(a1, a2); return [p * m, m - p * m]; };
