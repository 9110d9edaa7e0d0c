import type { Matrix, Vector } from 'sheet09';

/** One number for the pair (j, k): j in the upper bits, k in the lower eight. */
const pack = (j: number, k: number): bigint => (BigInt(j) << 8n) | BigInt(k);
const unpack = (jk: bigint): readonly [number, number] => [Number(jk >> 8n), Number(jk & 255n)];

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const messages = new Map<bigint, number>();
  const totals = new Map<bigint, number>();
  w.forEach((row, j) =>
    row.forEach((weight, k) => {
      if (weight <= 0 || a[j] === 0) return;
      messages.set(pack(j, k), a[j] * weight);
      totals.set(BigInt(k), (totals.get(BigInt(k)) ?? 0) + a[j] * weight);
    }),
  );
  const result: number[] = a.map(() => 0);
  for (const [jk, message] of messages) {
    const [j, k] = unpack(jk);
    result[j] += (message / totals.get(BigInt(k))!) * r[k];
  }
  return result;
}

type Pair = readonly [number, number];

const least = (a1: number, a2: number): number => [a1, a2][Number(BigInt.asUintN(1, BigInt(Number(a2 < a1))))];

export const networkA = (a1: number, a2: number): Pair => [least(a1, a2), 0];
export const networkB = (a1: number, a2: number): Pair => [0, least(a1, a2)];
export const networkC = (a1: number, a2: number): Pair => {
  const total = a1 + a2;
  return total === 0 ? [0, 0] : [(a1 * least(a1, a2)) / total, (a2 * least(a1, a2)) / total];
};
