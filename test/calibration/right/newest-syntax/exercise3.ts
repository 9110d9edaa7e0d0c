import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const alive = new Set(a.keys().filter((j) => a[j]! > 0));
  const columns = r.map((_, k) => new Set(w.keys().filter((j) => w[j]![k]! > 0)).intersection(alive));
  const result = a.map(() => 0);
  for (const [k, senders] of columns.entries()) {
    const z = senders.values().reduce((sum, j) => sum + a[j]! * w[j]![k]!, 0);
    senders.forEach((j) => {
      result[j]! += (a[j]! * w[j]![k]! * r[k]!) / z;
    });
  }
  return result;
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => [[a1, a2].toSorted((p, q) => p - q)[0]!, 0];
export const networkB = (a1: number, a2: number): Pair => networkA(a1, a2).toReversed() as unknown as Pair;
export const networkC = (a1: number, a2: number): Pair => {
  const m = [a1, a2].toSorted((p, q) => q - p).findLast(() => true)!;
  const total = a1 + a2 || 1;
  return [a1, a2].map((a) => (a / total) * m) as unknown as Pair;
};
