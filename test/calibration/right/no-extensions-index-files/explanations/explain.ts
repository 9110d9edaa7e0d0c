import { high, low, type Model, type Vector } from 'sheet09';
import { propagateBounds, propagateGamma } from './rules';

export function explain([layer, ...rest]: Model, x: Vector, target: number, isFirst = true): Vector {
  if (!layer) return x.map((score, c) => (c === target ? score : 0));
  const go = explain as (model: Model, a: Vector, target: number, isFirst: boolean) => Vector;
  const r = go(rest, layer.forward(x), target, false);
  switch (layer.kind) {
    case 'relu':
      return r;
    case 'convolution':
      return isFirst ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, x, r, 0.25);
    default:
      return isFirst ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, x, r, 0);
  }
}
