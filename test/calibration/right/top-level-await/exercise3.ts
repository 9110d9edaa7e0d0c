import type { Matrix, Vector } from 'sheet09';

const positive = await (async () => (w: number) => Math.max(0, w))();

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((sum, e, j) => sum + e * positive(w[j][k]), 0));
  return a.map((e, j) => r.reduce((sum, rk, k) => sum + (z[k] > 0 ? (e * positive(w[j][k]) * rk) / z[k] : 0), 0));
}

type Pair = readonly [number, number];
type Network = (a1: number, a2: number) => Pair;

export const [networkA, networkB, networkC] = await Promise.all<Network>([
  (a1, a2) => [Math.min(a1, a2), 0],
  (a1, a2) => [0, Math.min(a1, a2)],
  (a1, a2) => (a1 + a2 > 0 ? [(a1 * Math.min(a1, a2)) / (a1 + a2), (a2 * Math.min(a1, a2)) / (a1 + a2)] : [0, 0]),
]);
