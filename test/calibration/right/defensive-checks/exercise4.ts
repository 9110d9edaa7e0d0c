import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
import { requireLength, requireVector } from './require.ts';

function inputsOf(model: Model, x: Vector, target: number): Vector[] {
  requireVector(x, 'x');
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  const scores = inputs[model.length];
  if (!Number.isInteger(target) || target < 0 || target >= scores.length) {
    throw new RangeError(`no class ${target}: there are ${scores.length}`);
  }
  return inputs;
}

function divide(r: Vector, z: Vector): Vector {
  return r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x, target);
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (inputs[l][k] > 0 ? e : 0)) : layer.backward(g);
  }
  const result = x.map((e, i) => e * g[i]);
  const score = inputs[model.length][target];
  const total = result.reduce((p, q) => p + q, 0);
  const scale = result.reduce((p, q) => p + Math.abs(q), 0);
  if (Math.abs(total - score) > 1e-6 * (scale + Math.abs(score))) throw new Error(`Euler's formula fails: ${total}, not ${score}`);
  return result;
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  requireLength(a, layer.inputShape);
  requireLength(r, layer.outputShape);
  if (gamma < 0) throw new RangeError('gamma must not be negative');
  if (a.some((e) => e < 0)) throw new RangeError('a must not be negative');
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const c = map.backward(divide(r, map.forward(a)));
  return a.map((e, j) => e * c[j]);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  requireLength(x, layer.inputShape);
  requireLength(r, layer.outputShape);
  if (low > high) throw new RangeError(`low ${low} is above high ${high}`);
  if (x.some((e) => e < low || e > high)) throw new RangeError('a pixel is out of range');
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
  const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
  return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x, target);
  const [first] = model;
  if (first === undefined || first.kind === 'relu') throw new TypeError('the first layer must have weights');
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  for (let l = model.length - 1; l > 0; l--) {
    const layer = model[l];
    if (layer.kind !== 'relu') r = propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return propagateBounds(first, x, r, low, high);
}
