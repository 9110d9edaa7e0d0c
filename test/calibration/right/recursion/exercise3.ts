import type { Matrix, Vector } from 'sheet09';

const total = (w: Matrix, a: Vector, k: number, j = 0): number =>
  j === a.length ? 0 : a[j] * Math.max(0, w[j][k]) + total(w, a, k, j + 1);

const received = (w: Matrix, a: Vector, r: Vector, j: number, k = 0): number =>
  k === r.length
    ? 0
    : (a[j] * Math.max(0, w[j][k]) * r[k]) / (total(w, a, k) || 1) + received(w, a, r, j, k + 1);

export const propagate = (w: Matrix, a: Vector, r: Vector, j = 0): Vector =>
  j === a.length ? [] : [received(w, a, r, j), ...propagate(w, a, r, j + 1)];

export function networkA(a1: number, a2: number): readonly [number, number] {
  return a1 > a2 ? networkA(a2, a1) : [a1, 0];
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return [...networkA(a1, a2)].reverse() as [number, number];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  if (a1 > a2) {
    const [second, first] = networkC(a2, a1);
    return [first, second];
  }
  return a2 > 0 ? [a1 * (a1 / (a1 + a2)), a1 * (a2 / (a1 + a2))] : [0, 0];
}
