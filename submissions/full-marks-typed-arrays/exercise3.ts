import type { Matrix, Vector } from 'sheet09';

type Pair = readonly [number, number];

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result = new Float64Array(a.length);
  const messages = new Float64Array(a.length);
  r.forEach((rk, k) => {
    let z = 0;
    a.forEach((aj, j) => (z += messages[j] = aj * Math.max(0, w[j][k])));
    if (z > 0) messages.forEach((m, j) => (result[j] += (m / z) * rk));
  });
  return Array.from(result);
}

class MinNetwork {
  readonly #share: (a1: number, a2: number) => number;

  /** `share` is the part of the output that goes to the first input. */
  constructor(share: (a1: number, a2: number) => number) {
    this.#share = share;
  }

  explain(a1: number, a2: number): Pair {
    const y = Math.min(a1, a2);
    const first = this.#share(a1, a2);
    return [first * y, (1 - first) * y];
  }
}

const a = new MinNetwork(() => 1);
const b = new MinNetwork(() => 0);
const c = new MinNetwork((a1, a2) => (a1 === 0 ? 0 : a1 / (a1 + a2)));

export const networkA = (a1: number, a2: number): Pair => a.explain(a1, a2);
export const networkB = (a1: number, a2: number): Pair => b.explain(a1, a2);
export const networkC = (a1: number, a2: number): Pair => c.explain(a1, a2);
