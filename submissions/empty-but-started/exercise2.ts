import type { Derivation, TaylorGiven, Vector } from 'sheet09';

export function f(x: Vector, mu: Vector): number {
  throw new Error('not implemented');
}

export function rootPoint(x: Vector, mu: Vector): Vector {
  throw new Error('not implemented');
}

export function gradient(x: Vector, mu: Vector): Vector {
  throw new Error('not implemented');
}

export function relevance(x: Vector, mu: Vector): Vector {
  throw new Error('not implemented');
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: () => {
    throw new Error('not implemented');
  },
  steps: [],
};
