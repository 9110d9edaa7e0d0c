import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
import { Vec } from './vec.js';

class Picture extends Float64Array {
  static take(values: Vector): Vector {
    return Picture.from(values) as unknown as Vector;
  }
}

function inputsOf(model: Model, x: Vector): Vec[] {
  const inputs = [Vec.from(x)];
  for (const layer of model) inputs.push(Vec.from(layer.forward(inputs[inputs.length - 1])));
  return inputs;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g = inputs[model.length].map((_, c) => (c === target ? 1 : 0)) as Vec;
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.by(inputs[l].map((e) => (e > 0 ? 1 : 0))) : Vec.from(layer.backward(g));
  }
  return Picture.take(g.by(x));
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const s = Vec.from(r).over(map.forward(a));
  return Vec.from(map.backward(s)).by(a);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const above = Vec.from(x, (e) => e - low);
  const below = Vec.from(x, (e) => e - high);
  const s = Vec.from(r).over(Vec.from(plus.forward(above)).plus(minus.forward(below)));
  return above.by(plus.backward(s)).plus(below.by(minus.backward(s)));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return Picture.take(r);
}
