import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const frozen = Object.freeze(a.map(() => 0)) as number[];
  for (let k = 0; k < r.length; k++) {
    const z = a.reduce((sum, e, j) => sum + e * Math.max(0, w[j][k]), 0);
    if (z > 0) a.forEach((e, j) => (frozen[j] += (e * Math.max(0, w[j][k]) * r[k]) / z));
  }
  return frozen;
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  if (a1 > a2) throw new RangeError(`a1 = ${a1} must not be above a2 = ${a2}`);
  return [a1, 0];
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  return [0, Math.min(a1, a2)];
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  if (a1 + a2 === 0) throw new RangeError('division by zero');
  const share = Math.min(a1, a2) / (a1 + a2);
  return [a1 * share, a2 * share];
}
