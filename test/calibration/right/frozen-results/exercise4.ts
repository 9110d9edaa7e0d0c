import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const frozen = (values: Vector): Vector => Object.freeze([...values]);
const map = (a: Vector, b: Vector, op: (p: number, q: number) => number): Vector => frozen(a.map((e, i) => op(e, b[i])));
const multiply = (a: Vector, b: Vector): Vector => map(a, b, (p, q) => p * q);
const divide = (r: Vector, z: Vector): Vector => map(r, z, (p, q) => (q === 0 ? 0 : p / q));

interface State {
  readonly inputs: readonly Vector[];
  readonly scores: Vector;
}

const pass = (model: Model, x: Vector): State =>
  model.reduce<State>(
    ({ inputs, scores }, layer) => Object.freeze({ inputs: Object.freeze([...inputs, scores]), scores: frozen(layer.forward(scores)) }),
    Object.freeze({ inputs: Object.freeze([]), scores: frozen(x) }),
  );

export const gradientTimesInput = (model: Model, x: Vector, target: number): Vector => {
  const { inputs, scores } = pass(model, x);
  const top = frozen(scores.map((_, c) => (c === target ? 1 : 0)));
  const g = model.reduceRight<Vector>((e, layer, l) => (layer.kind === 'relu' ? map(e, inputs[l], (p, q) => (q > 0 ? p : 0)) : frozen(layer.backward(e))), top);
  return multiply(x, g);
};

export const propagateGamma = (layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector => {
  const copy = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return multiply(a, copy.backward(divide(r, copy.forward(a))));
};

export const propagateBounds = (layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector => {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const sum = (p: Vector, q: Vector): Vector => map(p, q, (a, b) => a + b);
  const above = frozen(x.map((e) => e - low));
  const below = frozen(x.map((e) => e - high));
  const s = divide(r, sum(plus.forward(above), minus.forward(below)));
  return sum(multiply(above, plus.backward(s)), multiply(below, minus.backward(s)));
};

export const explain = (model: Model, x: Vector, target: number): Vector => {
  const { inputs, scores } = pass(model, x);
  return model.reduceRight<Vector>((r, layer, l) => {
    if (layer.kind === 'relu') return r;
    return l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }, frozen(scores.map((e, c) => (c === target ? e : 0))));
};
