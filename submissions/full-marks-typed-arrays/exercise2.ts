import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { Floats } from './math/floats.js';
import { Proof } from './proof.js';

const from = (mu: Vector, x: Vector): Floats => Floats.from(x).minus(mu);

export const f = (x: Vector, mu: Vector): number => from(mu, x).norm - 1;
export const gradient = (x: Vector, mu: Vector): Vector => from(mu, x).direction.toVector();
export const rootPoint = (x: Vector, mu: Vector): Vector =>
  from(mu, x).direction.plus(mu).toVector();

export function relevance(x: Vector, mu: Vector): Vector {
  const { direction } = from(mu, x);
  return direction.by(direction.toVector()).times(f(x, mu)).toVector();
}

export const taylorTerm: Derivation<TaylorGiven> = Proof.startingAt<TaylorGiven>(
  ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
)
  .because(
    'gradient at the root point',
    ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - root[i]),
  )
  .because('root point', ({ x, mu, i }) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]))
  .because('algebra', ({ x, mu, i }) => relevance(x, mu)[i]);
