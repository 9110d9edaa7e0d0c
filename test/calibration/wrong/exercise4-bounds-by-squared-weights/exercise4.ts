import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const times = (a: Vector, b: Vector): Vector => a.map((e, i) => e * b[i]);
const over = (a: Vector, b: Vector): Vector => a.map((e, i) => (b[i] === 0 ? 0 : e / b[i]));
const forward = (model: Model, x: Vector): Vector[] =>
  model.reduce((all, layer) => [...all, layer.forward(all[all.length - 1])], [x]);

export const gradientTimesInput = (model: Model, x: Vector, target: number): Vector => {
  const a = forward(model, x);
  const start: Vector = a[model.length].map((_, c) => Number(c === target));
  const gradient = model.reduceRight(
    (g, layer, l) => (layer.kind === 'relu' ? g.map((e, k) => (a[l][k] > 0 ? e : 0)) : layer.backward(g)),
    start,
  );
  return times(x, gradient);
};

export const propagateGamma = (layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector => {
  const map = layer.withWeights((w) => (w > 0 ? (1 + gamma) * w : w));
  return times(a, map.backward(over(r, map.forward(a))));
};

export const propagateBounds = (layer: LinearLayer, x: Vector, r: Vector, _low: number, _high: number): Vector => {
  const squared = layer.withWeights((w) => w * w);
  return squared.backward(over(r, squared.forward(x.map(() => 1))));
};

export const explain = (model: Model, x: Vector, target: number): Vector => {
  const a = forward(model, x);
  const start: Vector = a[model.length].map((score, c) => (c === target ? score : 0));
  return model.reduceRight((r, layer, l) => {
    if (layer.kind === 'relu') return r;
    if (l === 0) return propagateBounds(layer, x, r, low, high);
    return propagateGamma(layer, a[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }, start);
};
