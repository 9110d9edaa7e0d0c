import type { LinearLayer, Vector } from 'sheet09';
import { Floats } from '../math/floats.js';

function divide(r: Vector, z: Vector): Vector {
  return Array.from(Float64Array.from(r, (e, k) => (z[k] === 0 ? 0 : e / z[k])));
}

export function propagateGamma(
  layer: LinearLayer,
  a: Vector,
  r: Vector,
  gamma: number,
): Vector {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return Floats.from(rho.backward(divide(r, rho.forward(a)))).by(a).toVector();
}

export function propagateBounds(
  layer: LinearLayer,
  x: Vector,
  r: Vector,
  low: number,
  high: number,
): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zLow = plus.forward(x.map(() => low));
  const zHigh = minus.forward(x.map(() => high));
  const s = divide(r, Floats.from(layer.forward(x)).minus(zLow).minus(zHigh).toVector());
  const fromLow = Floats.from(plus.backward(s)).times(low).toVector();
  const fromHigh = Floats.from(minus.backward(s)).times(high).toVector();
  return Floats.from(layer.backward(s)).by(x).minus(fromLow).minus(fromHigh).toVector();
}
