import type { Matrix, Vector } from 'sheet09';
const plus = (e: number) => (e > 0 ? e : 0);
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  // gradient of sum_k z_k(a) stop(r_k / z_k), times a
  type V = { v: number; g: number; back: () => void };
  const tape: V[] = []; const leaf = (v: number): V => { const n = { v, g: 0, back() {} }; tape.push(n); return n; };
  const scaled = (x: V, c: number): V => { const n: V = { v: x.v * c, g: 0, back() { x.g += c * n.g; } }; tape.push(n); return n; };
  const plusN = (x: V, y: V): V => { const n: V = { v: x.v + y.v, g: 0, back() { x.g += n.g; y.g += n.g; } }; tape.push(n); return n; };
  const xs = a.map(leaf);
  const zs = r.map((_, k) => xs.map((x, j) => scaled(x, plus(w[j]![k]!))).reduce(plusN));
  const loss = zs.map((z, k) => scaled(z, z.v > 0 ? r[k]! / z.v : 0)).reduce(plusN);
  loss.g = 1; for (const n of tape.reverse()) n.back();
  return xs.map((x) => x.v * x.g);
}
type Net = readonly (readonly (readonly number[])[])[];
const NA: Net = [[[1, 1], [0, -1]], [[1], [-1]]];
const NB: Net = [[[-1, 0], [1, 1]], [[-1], [1]]];
const NC: Net = [[[1, 1, -1], [1, -1, 1]], [[0.5], [-0.5], [-0.5]]];
const forward = (w: Matrix, a: Vector): number[] => w[0]!.map((_, k) => Math.max(0, a.reduce((s, aj, j) => s + aj * w[j]![k]!, 0)));
function explain([w1, w2]: Net, x: readonly [number, number]): [number, number] {
  const h = forward(w1!, x); const y = forward(w2!, h);
  return propagate(w1!, x, propagate(w2!, h, y)) as unknown as [number, number];
}
export const networkA = (a1: number, a2: number) => explain(NA, [a1, a2]);
export const networkB = (a1: number, a2: number) => explain(NB, [a1, a2]);
export const networkC = (a1: number, a2: number) => explain(NC, [a1, a2]);
