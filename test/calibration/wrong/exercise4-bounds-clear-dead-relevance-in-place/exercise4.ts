import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

function activations(model: Model, x: Vector): Vector[] {
  const a: Vector[] = [x];
  for (const layer of model) a.push(layer.forward(a.at(-1)!));
  return a;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let g: Vector = a[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (a[l][k] > 0 ? e : 0)) : layer.backward(g);
  }
  return g.map((e, i) => e * x[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const s = rho.forward(a).map((z, k) => (z === 0 ? 0 : r[k] / z));
  return rho.backward(s).map((c, j) => a[j] * c);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => low)), zh = minus.forward(x.map(() => high));
  const s = layer.forward(x).map((z, k) => { const d = z - zl[k] - zh[k]; if (d === 0) (r as number[])[k] = 0; return d === 0 ? 0 : r[k] / d; });
  const c = layer.backward(s), cl = plus.backward(s), ch = minus.backward(s);
  return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let r: Vector = a[model.length].map((score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, a[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
