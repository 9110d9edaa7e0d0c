import type { LinearLayer, Model, Vector } from 'sheet09';

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  throw new Error('not implemented');
}

export function propagateGamma(
  layer: LinearLayer,
  a: Vector,
  r: Vector,
  gamma: number,
): Vector {
  throw new Error('not implemented');
}

export function propagateBounds(
  layer: LinearLayer,
  x: Vector,
  r: Vector,
  low: number,
  high: number,
): Vector {
  throw new Error('not implemented');
}

export function explain(model: Model, x: Vector, target: number): Vector {
  throw new Error('not implemented');
}
