import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const zip = (p: Vector, q: Vector, join: (p_i: number, q_i: number) => number): Vector => p.map((p_i, i) => join(p_i, q[i]));
const over = (r: number, z: number) => r / (z + (z < 0 ? -1e-9 : 1e-9));
const four = (up: LinearLayer, a: Vector, r: Vector): Vector => zip(a, up.backward(zip(r, up.forward(a), over)), (a_j, c_j) => a_j * c_j);

function forward(model: Model, x: Vector): Vector[] {
  return model.reduce((all: Vector[], layer) => [...all, layer.forward(all[all.length - 1])], [x]);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const all = forward(model, x);
  const g = model.reduceRight(
    (above: Vector, layer, l) => (layer.kind === 'relu' ? zip(above, all[l], (g_k, z_k) => (z_k >= 0 ? g_k : 0)) : layer.backward(above)),
    all[model.length].map((_, c) => Number(c === target)),
  );
  return zip(x, g, (x_i, g_i) => x_i * g_i);
}

export const propagateGamma = (layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector =>
  four(layer.withWeights((w) => (w > 0 ? (1 + gamma) * w : w)), a, r);

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector {
  const [up, down] = [layer.withWeights((w) => Math.max(w, 0)), layer.withWeights((w) => Math.min(w, 0))];
  const z = zip(up.forward(x.map((v) => v - l)), down.forward(x.map((v) => v - h)), (p, q) => p + q);
  const s = zip(r, z, over);
  const [c, d] = [up.backward(s), down.backward(s)];
  return x.map((v, i) => (v - l) * c[i] + (v - h) * d[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const all = forward(model, x);
  return model.reduceRight(
    (r: Vector, layer, l) => {
      if (layer.kind === 'relu') return r;
      if (l === 0) return propagateBounds(layer, x, r, low, high);
      return propagateGamma(layer, all[l], r, layer.kind === 'dense' ? 0 : 0.25);
    },
    all[model.length].map((score, c) => (c === target ? score : 0)),
  );
}
