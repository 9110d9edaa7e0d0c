import type { Matrix, Vector } from 'sheet09';

export const dot = (a: Vector, b: Vector): number => a.reduce((s, e, i) => s + e * b[i], 0);
export const column = (w: Matrix, k: number): Vector => w.map((row) => row[k]);
export const minus = (a: Vector, b: Vector): Vector => a.map((e, i) => e - b[i]);
export const norm = (a: Vector): number => Math.sqrt(dot(a, a));
