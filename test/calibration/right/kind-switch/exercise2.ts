import type { Derivation, TaylorGiven, Vector } from 'sheet09';

type Quantity = 'norm' | 'f' | 'direction' | 'root' | 'relevance';

function compute(what: 'norm' | 'f', x: Vector, mu: Vector): number;
function compute(what: 'direction' | 'root' | 'relevance', x: Vector, mu: Vector): Vector;
function compute(what: Quantity, x: Vector, mu: Vector): number | Vector {
  switch (what) {
    case 'norm':
      return Math.sqrt(x.reduce((s, e, i) => s + (e - mu[i]!) ** 2, 0));
    case 'f':
      return compute('norm', x, mu) - 1;
    case 'direction':
      return x.map((e, i) => (e - mu[i]!) / compute('norm', x, mu));
    case 'root':
      return compute('direction', x, mu).map((e, i) => mu[i]! + e);
    case 'relevance':
      return compute('direction', x, mu).map((e) => e ** 2 * compute('f', x, mu));
    default:
      return what satisfies never;
  }
}

export const f = (x: Vector, mu: Vector): number => compute('f', x, mu);
export const rootPoint = (x: Vector, mu: Vector): Vector => compute('root', x, mu);
export const gradient = (x: Vector, mu: Vector): Vector => compute('direction', x, mu);
export const relevance = (x: Vector, mu: Vector): Vector => compute('relevance', x, mu);

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i]! * (x[i]! - root[i]!),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => compute('direction', root, mu)[i]! * (x[i]! - root[i]!) },
    { by: 'root point', expression: ({ x, mu, i }) => compute('direction', x, mu)[i]! * (x[i]! - compute('root', x, mu)[i]!) },
    { by: 'algebra', expression: ({ x, mu, i }) => compute('relevance', x, mu)[i]! },
  ],
};
