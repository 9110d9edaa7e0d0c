import type { Matrix, Vector } from 'sheet09';

const plus = (w: number): number => -Math.min(0, -w);
const minimum = (a1: number, a2: number): number => -Math.max(-a1, -a2);

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result = a.map(() => -0);
  for (const [k, rk] of r.entries()) {
    const z = -a.reduce((sum, e, j) => sum - e * plus(w[j][k]), -0);
    if (z !== 0) a.forEach((e, j) => (result[j] -= -((e * plus(w[j][k])) / z) * rk));
  }
  return result;
}

export const networkA = (a1: number, a2: number): readonly [number, number] => [minimum(a1, a2), -0];
export const networkB = (a1: number, a2: number): readonly [number, number] => [-0, minimum(a1, a2)];
export const networkC = (a1: number, a2: number): readonly [number, number] => {
  if (a1 + a2 === 0) return [-0, -0];
  return [(-a1 * -minimum(a1, a2)) / (a1 + a2), (-a2 * -minimum(a1, a2)) / (a1 + a2)];
};
