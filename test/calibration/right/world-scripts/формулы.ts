import type { Vector } from 'sheet09';

export const Σ = (a: Vector, b: Vector): number => a.reduce((сумма, e, i) => сумма + e * b[i], 0);
export const 修正 = (z: number): number => (z > 0 ? z : 0);
export const 差 = (a: Vector, b: Vector): Vector => a.map((e, i) => e - b[i]);
export const norme = (a: Vector): number => Math.sqrt(Σ(a, a));
