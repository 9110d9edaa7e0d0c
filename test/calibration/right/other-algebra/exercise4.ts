import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const plus = (w: number): number => (w + Math.abs(w)) / 2;
const minus = (w: number): number => (w - Math.abs(w)) / 2;

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  // LRP-0 on all layers is gradient x input where there are no biases
  let inputs: readonly Vector[] = [x];
  for (const layer of model) inputs = [layer.forward(inputs[0]), ...inputs];
  const [scores, ...below] = inputs;
  const gates = below.map((a) => a.map((e) => (1 + Math.sign(e)) >> 1));
  return model
    .toReversed()
    .reduce<Vector>(
      (g, layer, up) => (layer.kind === 'relu' ? g.map((e, k) => e * gates[up][k]) : layer.backward(g)),
      scores.map((_, c) => 0 ** Math.abs(c - target)),
    )
    .map((e, i) => e * x[i]);
}

const inverse = (z: number): number => (z === 0 ? 0 : 1 / z);

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  // with w+ = (w + |w|) / 2 the rule is a mix of w and |w|
  const absolute = layer.withWeights(Math.abs);
  const [p, q] = [1 + gamma / 2, gamma / 2];
  const zAbsolute = absolute.forward(a);
  const s = layer.forward(a).map((z, k) => r[k] * inverse(p * z + q * zAbsolute[k]));
  const cAbsolute = absolute.backward(s);
  return layer.backward(s).map((c, j) => a[j] * (p * c + q * cAbsolute[j]));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const parts = [
    { map: layer.withWeights(plus), a: x.map((e) => e - low) },
    { map: layer.withWeights(minus), a: x.map((e) => e - high) },
  ];
  const z = parts.map(({ map, a }) => map.forward(a)).reduce((p, q) => p.map((e, k) => e + q[k]));
  const s = r.map((e, k) => e * inverse(z[k]));
  return parts.map(({ map, a }) => map.backward(s).map((c, i) => c * a[i])).reduce((p, q) => p.map((e, i) => e + q[i]));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const gammas = { convolution: 0.25, averagePool: 7, dense: 0 }; // any gamma will do for pooling
  const down = (l: number, a: Vector): Vector => {
    const layer = model[l];
    if (layer === undefined) return a.map((score, c) => score * 0 ** Math.abs(c - target));
    const r = down(l + 1, layer.forward(a));
    if (layer.kind === 'relu') return r;
    return l === 0 ? propagateBounds(layer, a, r, low, high) : propagateGamma(layer, a, r, gammas[layer.kind]);
  };
  return down(0, x);
}
