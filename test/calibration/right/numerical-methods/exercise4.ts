import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

function activations(model: Model, x: Vector): Vector[] {
  const a: Vector[] = [x];
  for (let l = 0; l < model.length; l++) {
    a.push(model[l].forward(a[l]));
  }
  return a;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  let g: number[] = [];
  for (let c = 0; c < a[model.length].length; c++) {
    g.push(c === target ? 1 : 0);
  }
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') {
      const h: number[] = [];
      for (let k = 0; k < g.length; k++) {
        h.push(a[l][k] > 0 ? g[k] : 0);
      }
      g = h;
    } else {
      g = [...layer.backward(g)];
    }
  }
  const result: number[] = [];
  for (let i = 0; i < x.length; i++) result.push(x[i] * g[i]);
  return result;
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = rho.forward(a);
  const s: number[] = [];
  for (let k = 0; k < z.length; k++) {
    s.push(z[k] === 0 ? 0 : r[k] / z[k]);
  }
  const c = rho.backward(s);
  const result: number[] = [];
  for (let j = 0; j < a.length; j++) result.push(a[j] * c[j]);
  return result;
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const positive = layer.withWeights((w) => Math.max(0, w));
  const negative = layer.withWeights((w) => Math.min(0, w));
  const l: number[] = [];
  const h: number[] = [];
  for (let i = 0; i < x.length; i++) {
    l.push(low);
    h.push(high);
  }
  const z0 = layer.forward(x);
  const z1 = positive.forward(l);
  const z2 = negative.forward(h);
  const s: number[] = [];
  for (let k = 0; k < z0.length; k++) {
    const z = z0[k] - z1[k] - z2[k];
    s.push(z === 0 ? 0 : r[k] / z);
  }
  const c0 = layer.backward(s);
  const c1 = positive.backward(s);
  const c2 = negative.backward(s);
  const result: number[] = [];
  for (let i = 0; i < x.length; i++) {
    result.push(x[i] * c0[i] - low * c1[i] - high * c2[i]);
  }
  return result;
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const a = activations(model, x);
  const scores = a[model.length];
  let r: Vector = scores.map((score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 1; l--) {
    const layer = model[l];
    if (layer.kind === 'convolution') {
      r = propagateGamma(layer, a[l], r, 0.25);
    } else if (layer.kind !== 'relu') {
      r = propagateGamma(layer, a[l], r, 0);
    }
  }
  return propagateBounds(model[0] as LinearLayer, x, r, low, high);
}
