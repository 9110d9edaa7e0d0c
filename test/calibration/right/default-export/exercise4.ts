import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
import divide, { multiply } from './divide.ts';

export default function explain(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let r: Vector = a.at(-1)!.map((score, c) => (c === target ? score : 0));
  for (const [l, layer] of [...model.entries()].reverse()) {
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, a[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}

function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let g: Vector = a.at(-1)!.map((_, c) => (c === target ? 1 : 0));
  for (const [l, layer] of [...model.entries()].reverse()) {
    g = layer.kind === 'relu' ? g.map((e, k) => (a[l + 1][k] > 0 ? e : 0)) : layer.backward(g);
  }
  return multiply(x, g);
}

const activations = (model: Model, x: Vector): Vector[] =>
  model.reduce((a, layer) => a.concat([layer.forward(a.at(-1)!)]), [x]);

function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return multiply(a, map.backward(divide(r, map.forward(a))));
}

function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  // shifted by the lower bound, only the width of the range is left at the negative weights
  const shifted = x.map((e) => e - low);
  const negative = layer.withWeights((w) => Math.min(0, w));
  const width = x.map(() => high - low);
  const top = negative.forward(width);
  const s = divide(r, layer.forward(shifted).map((z, k) => z - top[k]));
  const c = negative.backward(s);
  return layer.backward(s).map((e, i) => shifted[i] * e - width[i] * c[i]);
}

export { explain, gradientTimesInput, propagateBounds, propagateGamma };
