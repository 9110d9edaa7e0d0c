import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

/** Goes up to the scores and brings back, on the way down, what the layers make of it. */
function upAndDown(
  [layer, ...upper]: Model,
  a: Vector,
  top: (scores: Vector) => Vector,
  down: (layer: Model[number], a: Vector, r: Vector) => Vector,
): Vector {
  if (layer === undefined) return top(a);
  return down(layer, a, upAndDown(upper, layer.forward(a), top, down));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const gradient = upAndDown(
    model,
    x,
    (scores) => scores.map((_, c) => (c === target ? 1 : 0)),
    (layer, a, g) => (layer.kind === 'relu' ? g.map((e, k) => (a[k] > 0 ? e : 0)) : layer.backward(g)),
  );
  return gradient.map((e, i) => e * x[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  if (gamma !== 0) {
    return propagateGamma(layer.withWeights((w) => (w > 0 ? (1 + gamma) * w : w)), a, r, 0);
  }
  const z = layer.forward(a);
  return layer.backward(r.map((e, k) => e / (z[k] || Infinity))).map((c, j) => c * a[j]);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  // x w - l w+ - h w- is (x - l) w+ + (x - h) w-
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const above = x.map((e) => e - low);
  const below = x.map((e) => e - high);
  const q = minus.forward(below);
  const z = plus.forward(above).map((p, k) => p + q[k]);
  const s = r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));
  const c = minus.backward(s);
  return plus.backward(s).map((p, i) => above[i] * p + below[i] * c[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  return upAndDown(
    model,
    x,
    (scores) => scores.map((score, c) => (c === target ? score : 0)),
    (layer, a, r) => {
      if (layer.kind === 'relu') return r;
      if (layer === model[0]) return propagateBounds(layer, a, r, low, high);
      return propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
    },
  );
}
