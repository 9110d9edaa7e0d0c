import type { Vector } from 'sheet09';

export const total = (a: Vector): number => a.reduce((sum, e) => sum + e, 0);
export const multiply = (a: Vector, b: Vector): Vector => a.map((e, i) => e * b[i]);
export const add = (a: Vector, b: Vector): Vector => a.map((e, i) => e + b[i]);
export const scale = (c: number, a: Vector): Vector => a.map((e) => c * e);
export const subtract = (a: Vector, b: Vector): Vector => add(a, scale(-1, b));
export const dot = (a: Vector, b: Vector): number => total(multiply(a, b));
export const norm = (a: Vector): number => Math.sqrt(dot(a, a));
export const divide = (a: Vector, b: Vector): Vector => a.map((e, i) => (b[i] === 0 ? 0 : e / b[i]));
