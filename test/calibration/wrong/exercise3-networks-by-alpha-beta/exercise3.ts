import type { Matrix, Vector } from 'sheet09';
const plus = (e: number) => (e > 0 ? e : 0);
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const out: number[] = new Array(a.length).fill(0);
  for (let k = 0; k < r.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j]! * plus(w[j]![k]!);
    if (z > 0) for (let j = 0; j < a.length; j++) out[j]! += (a[j]! * plus(w[j]![k]!) / z) * r[k]!;
  }
  return out;
}
type Net = readonly (readonly (readonly number[])[])[];
const NA: Net = [[[1, 1], [0, -1]], [[1], [-1]]];
const NB: Net = [[[-1, 0], [1, 1]], [[-1], [1]]];
const NC: Net = [[[1, 1, -1], [1, -1, 1]], [[0.5], [-0.5], [-0.5]]];
const forward = (w: Matrix, a: Vector): number[] => w[0]!.map((_, k) => Math.max(0, a.reduce((s, aj, j) => s + aj * w[j]![k]!, 0)));
function wrongRule(w: Matrix, a: Vector, r: Vector): number[] { return a.map((aj, j) => r.reduce((t, rk, k) => { const p = a.reduce((s, ai, i) => s + ai * plus(w[i]![k]!), 0), n = a.reduce((s, ai, i) => s + ai * Math.min(0, w[i]![k]!), 0); return t + ((p > 0 ? 2 * aj * plus(w[j]![k]!) / p : 0) - (n < 0 ? aj * Math.min(0, w[j]![k]!) / n : 0)) * rk; }, 0)); }
function explain([w1, w2]: Net, x: readonly [number, number]): [number, number] {
  const lin = (w: Matrix, a: Vector) => w[0]!.map((_, k) => a.reduce((s, aj, j) => s + aj * w[j]![k]!, 0));
  const h = lin(w1!, x).map(plus); const y = lin(w2!, h).map(plus);
  return wrongRule(w1!, x, wrongRule(w2!, h, y)) as unknown as [number, number];
}
export const networkA = (a1: number, a2: number) => explain(NA, [a1, a2]);
export const networkB = (a1: number, a2: number) => explain(NB, [a1, a2]);
export const networkC = (a1: number, a2: number) => explain(NC, [a1, a2]);
