import type { Matrix, Vector } from 'sheet09';
const plus = (e: number) => (e > 0 ? e : 0);
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  return a.map((aj, j) => r.reduce((t, rk, k) => { if (aj <= 0 || w[j]![k]! <= 0) return t; const logs = a.map((ai, i) => Math.log(ai) + Math.log(plus(w[i]![k]!))).filter((l) => l > -Infinity); const m = Math.max(...logs); const lz = m + Math.log(logs.reduce((s, l) => s + Math.exp(l - m), 0)); return t + Math.exp(Math.log(aj) + Math.log(w[j]![k]!) - lz) * rk; }, 0));
}
export const networkA = (a1: number, a2: number): [number, number] => (a1 <= a2 ? [a1, 0] : [a2, 0]);
export const networkB = (a1: number, a2: number): [number, number] => (a2 < a1 ? [0, a2] : [0, a1]);
export const networkC = (a1: number, a2: number): [number, number] => { if (a1 === 0 || a2 === 0) return [0, 0]; if (a1 < a2) return [a1 * a1 / (a1 + a2), a1 * a2 / (a1 + a2)]; return [a1 * a2 / (a1 + a2), a2 ** 2 / (a1 + a2)]; };
