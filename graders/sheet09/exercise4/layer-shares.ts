import type { LinearLayer, Vector } from 'sheet09';
import { sumUp } from '../laws/vectors.ts';
import type { GammaInput } from './layer-inputs.ts';

/** The four steps with the weights of one map in the contributions and those of another in their sums. */
export function share(
  above: LinearLayer,
  below: LinearLayer,
  { a, r }: Pick<GammaInput, 'a' | 'r'>,
): Vector {
  const c = above.backward(divideAll(r, below.forward(a)));
  return a.map((a_j, j) => a_j * (c[j] ?? NaN));
}

export function onlyPositive(layer: LinearLayer): LinearLayer {
  return layer.withWeights((w) => Math.max(0, w));
}

export function onlyNegative(layer: LinearLayer): LinearLayer {
  return layer.withWeights((w) => Math.min(0, w));
}

export function divideAll(r: Vector, z: Vector): Vector {
  return r.map((r_k, k) => (z[k] === 0 ? 0 : r_k / (z[k] ?? NaN)));
}

/** Divided by its own sum. */
export function scaleToSum(entries: Vector): Vector {
  const sum = sumUp(entries);
  return entries.map((entry) => (sum === 0 ? 0 : entry / sum));
}
