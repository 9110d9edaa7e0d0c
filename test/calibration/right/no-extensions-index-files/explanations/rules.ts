import type { LinearLayer, Vector } from 'sheet09';

const quotient = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  // (w + gamma w+) is the layer plus gamma times its positive part
  const plus = layer.withWeights((w) => Math.max(0, w));
  const zPlus = plus.forward(a);
  const s = quotient(r, layer.forward(a).map((z, k) => z + gamma * zPlus[k]));
  const cPlus = plus.backward(s);
  return layer.backward(s).map((c, j) => a[j] * (c + gamma * cPlus[j]));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zLow = plus.forward(new Array(x.length).fill(low));
  const zHigh = minus.forward(new Array(x.length).fill(high));
  const s = quotient(r, layer.forward(x).map((z, k) => z - zLow[k] - zHigh[k]));
  const cLow = plus.backward(s);
  const cHigh = minus.backward(s);
  return layer.backward(s).map((c, i) => x[i] * c - low * cLow[i] - high * cHigh[i]);
}
