import { Vector } from 'sheet09';

export const dot = (a: Vector, b: Vector) => a.reduce((sum, e, i) => sum + e * b[i], 0);
export const times = (c: number, a: Vector) => a.map((e) => c * e);
