import type { Matrix, Vector } from 'sheet09';
import { linear } from './network';

const plus = (w: Matrix): Matrix => w.map((row) => row.map((e) => Math.max(0, e)));
const transposed = (w: Matrix): Matrix => w[0].map((_, k) => w.map((row) => row[k]));

/** The four steps: forward, divide, backward, multiply. */
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = linear(plus(w), a);
  const s = r.map((e, k) => (z[k] > 0 ? e / z[k] : 0));
  const c = linear(transposed(plus(w)), s);
  return a.map((e, j) => e * c[j]);
}

export { networkA, networkB, networkC } from './minimum/networks';
