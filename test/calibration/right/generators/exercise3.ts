import type { Matrix, Vector } from 'sheet09';

interface Edge {
  readonly j: number;
  readonly k: number;
  readonly message: number;
}

function* edges(w: Matrix, a: Vector): Generator<Edge> {
  for (const [j, row] of w.entries()) {
    for (const [k, weight] of row.entries()) {
      if (weight > 0 && a[j] > 0) yield { j, k, message: a[j] * weight };
    }
  }
}

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const totals = r.map(() => 0);
  for (const { k, message } of edges(w, a)) totals[k] += message;
  const result = a.map(() => 0);
  for (const { j, k, message } of edges(w, a)) result[j] += (message / totals[k]) * r[k];
  return result;
}

function* pair(first: number, second: number) {
  yield first;
  yield second;
}

const toPair = (values: Iterable<number>) => [...values] as unknown as readonly [number, number];

export const networkA = (a1: number, a2: number) => toPair(pair(Math.min(a1, a2), 0));
export const networkB = (a1: number, a2: number) => toPair(pair(0, Math.min(a1, a2)));
export function networkC(a1: number, a2: number) {
  function* shares() {
    for (const a of [a1, a2]) yield a1 + a2 > 0 ? (Math.min(a1, a2) * a) / (a1 + a2) : 0;
  }
  return toPair(shares());
}
