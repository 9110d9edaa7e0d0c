import { high, low } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

type Trace = readonly { readonly layer: Layer; readonly a: Vector }[];

const zip = (a: Vector, b: Vector, op: (p: number, q: number) => number): Vector =>
  a.map((p, i) => op(p, b[i]));
const times = (p: number, q: number): number => p * q;
const over = (p: number, q: number): number => (q === 0 ? 0 : p / q);

const trace = (model: Model, x: Vector): { readonly inputs: Trace; readonly scores: Vector } =>
  model.reduce<{ inputs: Trace; scores: Vector }>(
    ({ inputs, scores }, layer) => ({
      inputs: [...inputs, { layer, a: scores }],
      scores: layer.forward(scores),
    }),
    { inputs: [], scores: x },
  );

export const gradientTimesInput = (model: Model, x: Vector, target: number): Vector => {
  const { inputs, scores } = trace(model, x);
  const gradient = inputs.reduceRight<Vector>(
    (g, { layer, a }) =>
      layer.kind === 'relu' ? zip(g, a, (p, q) => (q > 0 ? p : 0)) : layer.backward(g),
    scores.map((_, c) => Number(c === target)),
  );
  return zip(x, gradient, times);
};

export const propagateGamma = (layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector => {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return zip(a, rho.backward(zip(r, rho.forward(a), over)), times);
};

export const propagateBounds = (layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector => {
  const parts = [
    { map: layer, a: x, sign: 1 },
    { map: layer.withWeights((w) => Math.max(0, w)), a: x.map(() => l), sign: -1 },
    { map: layer.withWeights((w) => Math.min(0, w)), a: x.map(() => h), sign: -1 },
  ];
  const add = (vectors: readonly Vector[]): Vector =>
    vectors.reduce((total, v) => zip(total, v, (p, q) => p + q));
  const z = add(parts.map(({ map, a, sign }) => map.forward(a).map((e) => sign * e)));
  const s = zip(r, z, over);
  return add(parts.map(({ map, a, sign }) => zip(a, map.backward(s), (p, q) => sign * p * q)));
};

export const explain = (model: Model, x: Vector, target: number): Vector => {
  const { inputs, scores } = trace(model, x);
  return inputs.reduceRight<Vector>(
    (r, { layer, a }, l) =>
      layer.kind === 'relu'
        ? r
        : l === 0
          ? propagateBounds(layer, a, r, low, high)
          : propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0),
    scores.map((score, c) => (c === target ? score : 0)),
  );
};
