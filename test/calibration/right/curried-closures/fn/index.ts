import type { Vector } from 'sheet09';

export const compose = <A, B, C>(g: (b: B) => C, f: (a: A) => B) => (a: A): C => g(f(a));
export const pipe = <T>(value: T, ...functions: readonly ((value: T) => T)[]): T => functions.reduce((v, f) => f(v), value);
export const mapWith = <A, B>(f: (a: A) => B) => (as: readonly A[]): B[] => as.map((a) => f(a));
export const zipWith = (op: (p: number, q: number) => number) => (a: Vector) => (b: Vector): Vector => a.map((e, i) => op(e, b[i]));
export const dot = (a: Vector) => (b: Vector): number => a.reduce((s, e, i) => s + e * b[i], 0);
export const relu = (z: number): number => Math.max(0, z);
export const times = (c: number) => (e: number): number => c * e;
export const ratio = (p: number, q: number): number => (q === 0 ? 0 : p / q);
