import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
import { compensatedSum } from './kahan.ts';

function traverse(model: Model, x: Vector): Vector[] {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  return inputs;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = traverse(model, x);
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (inputs[l][k] > 0 ? e : 0)) : layer.backward(g);
  }
  return g.map((e, i) => e * x[i]);
}

const safe = (r: number, z: number): number => (z === 0 ? 0 : r / z);

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  // positive and negative contributions apart, added last
  const plus = layer.withWeights((w) => (1 + gamma) * Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const [zp, zm] = [plus.forward(a), minus.forward(a)];
  const s = r.map((e, k) => safe(e, compensatedSum([zp[k], zm[k]])));
  const [cp, cm] = [plus.backward(s), minus.backward(s)];
  return a.map((e, j) => compensatedSum([e * cp[j], e * cm[j]]));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zs = [layer.forward(x), plus.forward(x.map(() => -low)), minus.forward(x.map(() => -high))];
  const s = r.map((e, k) => safe(e, compensatedSum(zs.map((z) => z[k]))));
  const cs = [layer, plus, minus].map((map) => map.backward(s));
  return x.map((e, i) => compensatedSum([e * cs[0][i], -low * cs[1][i], -high * cs[2][i]]));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = traverse(model, x);
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    if (l === 0) r = propagateBounds(layer, x, r, low, high);
    else if (layer.kind === 'convolution') r = propagateGamma(layer, inputs[l], r, 0.25);
    else r = propagateGamma(layer, inputs[l], r, 0);
  }
  return r;
}
