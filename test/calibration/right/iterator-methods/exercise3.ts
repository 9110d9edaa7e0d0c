import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const share = (j: number, k: number) => a[j]! * Math.max(0, w[j]![k]!);
  const totals = r.keys().map((k) => a.keys().reduce((z, j) => z + share(j, k), 0)).toArray();
  return a
    .keys()
    .map((j) => r.entries().filter(([k]) => totals[k] !== 0).reduce((sum, [k, rk]) => sum + (share(j, k) * rk) / totals[k]!, 0))
    .toArray();
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [Iterator.from([a1, a2]).reduce((p, q) => (p < q ? p : q)), 0];
export const networkB = (a1: number, a2: number): Pair => {
  const [m, zero] = networkA(a1, a2);
  return [zero, m];
};
export const networkC = (a1: number, a2: number): Pair => {
  const [m] = networkA(a1, a2);
  // the larger one is at least half the sum, so only 0 + 0 needs care
  const total = a1 + a2 || 1;
  const [r1, r2] = [a1, a2].values().map((a) => (a * m) / total);
  return [r1!, r2!];
};
