import { digits, high, low, model as trained } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

interface Copies {
  readonly plus: LinearLayer;
  readonly minus: LinearLayer;
  readonly gamma: LinearLayer;
}

const makeCopies = (layer: LinearLayer): Copies => ({
  plus: layer.withWeights((w) => Math.max(0, w)),
  minus: layer.withWeights((w) => Math.min(0, w)),
  gamma: layer.withWeights((w) => w + 0.25 * Math.max(0, w)),
});

// The trained network's copies are made once, at load; other layers get theirs when they come.
const prepared = new Map<Layer, Copies>();
for (const layer of trained) if (layer.kind !== 'relu') prepared.set(layer, makeCopies(layer));
const copiesOf = (layer: LinearLayer): Copies => prepared.get(layer) ?? makeCopies(layer);

const multiply = (a: Vector, b: Vector): Vector => a.map((e, i) => e * b[i]);
const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = gamma === 0 ? layer : gamma === 0.25 ? copiesOf(layer).gamma : layer.withWeights((w) => w + gamma * Math.max(0, w));
  return multiply(a, map.backward(divide(r, map.forward(a))));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const { plus, minus } = copiesOf(layer);
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
  const [c, cl, ch] = [layer, plus, minus].map((map) => map.backward(s));
  return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
}

function inputsOf(model: Model, x: Vector): Vector[] {
  const inputs = [x];
  model.forEach((layer, l) => inputs.push(layer.forward(inputs[l])));
  return inputs;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? multiply(g, inputs[l].map((e) => (e > 0 ? 1 : 0))) : layer.backward(g);
  }
  return multiply(x, g);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}

// a first picture, so that a mistake shows when the file is loaded
export const preview = explain(trained, digits[0].pixels, digits[0].label);
