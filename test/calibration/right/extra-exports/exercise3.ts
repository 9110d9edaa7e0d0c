import type { Matrix, Vector } from 'sheet09';

export const positivePart = (w: Matrix): Matrix => w.map((row) => row.map((e) => Math.max(0, e)));

export function contributions(w: Matrix, a: Vector): Matrix {
  return positivePart(w).map((row, j) => row.map((e) => a[j] * e));
}

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const c = contributions(w, a);
  const z = r.map((_, k) => c.reduce((sum, row) => sum + row[k], 0));
  return c.map((row) => row.reduce((sum, e, k) => (z[k] === 0 ? sum : sum + (e / z[k]) * r[k]), 0));
}

export const networks = {
  networkA: (a1: number, a2: number) => [Math.min(a1, a2), 0] as const,
  networkB: (a1: number, a2: number) => [0, Math.min(a1, a2)] as const,
  networkC: (a1: number, a2: number) => {
    const s = a1 + a2 > 0 ? Math.min(a1, a2) / (a1 + a2) : 0;
    return [a1 * s, a2 * s] as const;
  },
};

export const { networkA, networkB, networkC } = networks;
export const table = [[1, 3], [3, 1], [4, 6]].map(([a1, a2]) => ({ a1, a2, a: networkA(a1, a2), b: networkB(a1, a2), c: networkC(a1, a2) }));
console.table(table);
