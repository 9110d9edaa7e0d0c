import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

function activations(model: Model, x: Vector): Vector[] {
  const a = [x];
  for (let l = 0; l < model.length; l++) a.push(model[l].forward(a[l]));
  return a;
}

function divide(r: Vector, z: Vector): Vector {
  return r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let g: Vector = a[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') {
      g = g.map((e, k) => (a[l][k] > 0 ? e : 0));
    } else {
      g = layer.backward(g);
    }
  }
  return x.map((e, i) => e * g[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = rho.forward(a);
  const s = divide(r, z);
  const c = rho.backward(s);
  return a.map((e, j) => e * c[j]);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, _high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const l = x.map(() => low);
  const zl = plus.forward(l);
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k]));
  const c = layer.backward(s);
  const cl = plus.backward(s);
  return x.map((e, i) => e * c[i] - low * cl[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let r: Vector = a[model.length].map((score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    if (l === 0) {
      r = propagateBounds(layer, x, r, low, high);
    } else if (layer.kind === 'convolution') {
      r = propagateGamma(layer, a[l], r, 0.25);
    } else {
      r = propagateGamma(layer, a[l], r, 0);
    }
  }
  return r;
}
