import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const epsilon = 1e-9;
const stabilise = (z: number): number => (z >= 0 ? z + epsilon : z - epsilon);

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = map.forward(a).map(stabilise);
  const s = r.map((e, k) => e / z[k]);
  const c = map.backward(s);
  return a.map((e, j) => e * c[j]);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const l = plus.forward(x.map(() => low));
  const h = minus.forward(x.map(() => high));
  const z = layer.forward(x).map((e, k) => stabilise(e - l[k] - h[k]));
  const s = r.map((e, k) => e / z[k]);
  const c = layer.backward(s);
  const cp = plus.backward(s);
  const cm = minus.backward(s);
  return x.map((e, i) => e * c[i] - low * cp[i] - high * cm[i]);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const outputs: Vector[] = [];
  model.reduce<Vector>((a, layer) => {
    const output = layer.forward(a);
    outputs.push(output);
    return output;
  }, x);
  let g: Vector = outputs[outputs.length - 1].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (outputs[l][k] > 0 ? e : 0)) : layer.backward(g);
  }
  return g.map((e, i) => e * x[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  let r: Vector = inputs[model.length].map((score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    if (l === 0) r = propagateBounds(layer, x, r, low, high);
    else r = propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
