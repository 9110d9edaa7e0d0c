import type { LinearLayer, Vector } from 'sheet09';
import { add, divide, multiply, scale, subtract } from '../math/vector.js';
import { negativePart, positivePart } from './weights/parts.js';

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const mapped = layer.withWeights((w) => w + gamma * positivePart(w));
  return multiply(a, mapped.backward(divide(r, mapped.forward(a))));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const p = layer.withWeights(positivePart);
  const n = layer.withWeights(negativePart);
  const l = x.map(() => low);
  const h = x.map(() => high);
  const z = subtract(layer.forward(x), add(p.forward(l), n.forward(h)));
  const s = divide(r, z);
  return subtract(multiply(x, layer.backward(s)), add(scale(low, p.backward(s)), scale(high, n.backward(s))));
}
