import { high, low } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

const times = (a: Vector, b: Vector): Vector => a.map((e, i) => e * b[i]);
const plus = (a: Vector, b: Vector): Vector => a.map((e, i) => e + b[i]);
const over = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

/** Goes up through all layers, then down again with what `top` makes of the scores. */
const upAndDown = (
  model: Model,
  x: Vector,
  top: (scores: Vector) => Vector,
  down: (r: Vector, layer: Layer, a: Vector, l: number) => Vector,
): Vector => {
  const a = model.reduce((all, layer) => [...all, layer.forward(all[all.length - 1])], [x]);
  return model.reduceRight((r, layer, l) => down(r, layer, a[l], l), top(a[model.length]));
};

export const gradientTimesInput = (model: Model, x: Vector, target: number): Vector =>
  times(
    x,
    upAndDown(
      model,
      x,
      (scores) => scores.map((_, c) => (c === target ? 1 : 0)),
      (g, layer, a) =>
        layer.kind === 'relu' ? times(g, a.map((e) => (e > 0 ? 1 : 0))) : layer.backward(g),
    ),
  );

export const propagateGamma = (
  layer: LinearLayer,
  a: Vector,
  r: Vector,
  gamma: number,
): Vector => {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return times(a, rho.backward(over(r, rho.forward(a))));
};

export const propagateBounds = (
  layer: LinearLayer,
  x: Vector,
  r: Vector,
  l: number,
  h: number,
): Vector => {
  // x w - l w+ - h w- = (x - l) w+ + (x - h) w-
  const parts = [
    { map: layer.withWeights((w) => Math.max(0, w)), a: x.map((e) => e - l) },
    { map: layer.withWeights((w) => Math.min(0, w)), a: x.map((e) => e - h) },
  ];
  const s = over(r, parts.map(({ map, a }) => map.forward(a)).reduce(plus));
  return parts.map(({ map, a }) => times(a, map.backward(s))).reduce(plus);
};

export const explain = (model: Model, x: Vector, target: number): Vector =>
  upAndDown(
    model,
    x,
    (scores) => scores.map((score, c) => (c === target ? score : 0)),
    (r, layer, a, l) => {
      if (layer.kind === 'relu') return r;
      if (l === 0) return propagateBounds(layer, a, r, low, high);
      return propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
    },
  );
