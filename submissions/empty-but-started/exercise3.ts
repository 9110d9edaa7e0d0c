import type { Matrix, Vector } from 'sheet09';

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  throw new Error('not implemented');
}

export function networkA(a1: number, a2: number): readonly [number, number] {
  throw new Error('not implemented');
}

export function networkB(a1: number, a2: number): readonly [number, number] {
  throw new Error('not implemented');
}

export function networkC(a1: number, a2: number): readonly [number, number] {
  throw new Error('not implemented');
}
