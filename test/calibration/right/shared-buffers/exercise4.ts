import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const vector = (values: Float64Array | Float32Array): Vector => values as unknown as Vector;

/** All activations in one long array, and where each layer's input begins. */
function forward(model: Model, x: Vector): { readonly all: Float64Array; readonly starts: readonly number[] } {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  const starts = inputs.reduce((at, a) => [...at, at[at.length - 1] + a.length], [0]);
  const all = new Float64Array(starts[starts.length - 1]);
  inputs.forEach((a, l) => all.set(a, starts[l]));
  return { all, starts };
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const { all, starts } = forward(model, x);
  const inputOf = (l: number) => all.subarray(starts[l], starts[l + 1]);
  let g = new Float64Array(inputOf(model.length).length);
  g[target] = 1;
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') inputOf(l).forEach((e, k) => (g[k] *= Number(e > 0)));
    else g = Float64Array.from(layer.backward(vector(g)));
  }
  return vector(new Float32Array(g.map((e, i) => e * x[i])));
}

function divide(r: Vector, z: Vector): Vector {
  return r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const c = map.backward(divide(r, map.forward(a)));
  return vector(Float64Array.from(a, (e, j) => e * c[j]));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zl = plus.forward(vector(new Float64Array(x.length).fill(low)));
  const zh = minus.forward(vector(new Float64Array(x.length).fill(high)));
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
  const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
  return vector(Float64Array.from(x, (e, i) => e * c[i] - low * cl[i] - high * ch[i]));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const { all, starts } = forward(model, x);
  const inputOf = (l: number) => vector(all.subarray(starts[l], starts[l + 1]));
  let r: Vector = Array.from(inputOf(model.length), (score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = Array.from(l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputOf(l), r, layer.kind === 'convolution' ? 0.25 : 0));
  }
  return r;
}
