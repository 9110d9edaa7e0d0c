import { Matrix, Pair, Vector, dot } from './all';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const plus = w.map((row) => row.map((e) => Math.max(e, 0)));
  const s = r.map((rk, k) => {
    const z = dot(a, plus.map((row) => row[k]));
    return z ? rk / z : 0;
  });
  return plus.map((row, j) => a[j] * dot(row, s));
}

export function networkA(a1: number, a2: number): Pair {
  return [Math.min(a1, a2), 0];
}

export function networkB(a1: number, a2: number): Pair {
  return [0, Math.min(a1, a2)];
}

export function networkC(a1: number, a2: number): Pair {
  const share = (a: number) => (a === 0 ? 0 : (a * Math.min(a1, a2)) / (a1 + a2));
  return [share(a1), share(a2)];
}
