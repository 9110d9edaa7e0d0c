import { digits, high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

export * as sheet from 'sheet09';
export const firstLabel = digits[0]?.label;

export function forwardAll(model: Model, x: Vector): Vector[] {
  const all = [x];
  for (const layer of model) all.push(layer.forward(all[all.length - 1]));
  return all;
}

export function softmax(scores: Vector): Vector {
  const largest = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - largest));
  return powers.map((p) => p / powers.reduce((a, b) => a + b));
}

export const classify = (model: Model, x: Vector): number => {
  const p = softmax(forwardAll(model, x)[model.length]);
  return p.indexOf(Math.max(...p));
};

export function gradientTimesInput(model: Model, x: Vector, target = classify(model, x)): Vector {
  const all = forwardAll(model, x);
  let g: Vector = all[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (all[l][k] > 0 ? e : 0)) : layer.backward(g);
  }
  return g.map((e, i) => e * x[i]);
}

export const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma = 0.25): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return map.backward(divide(r, map.forward(a))).map((c, j) => c * a[j]);
}

export const propagateZero = (layer: LinearLayer, a: Vector, r: Vector): Vector => propagateGamma(layer, a, r, 0);

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, l = low, h = high): Vector {
  const p = layer.withWeights((w) => Math.max(0, w));
  const n = layer.withWeights((w) => Math.min(0, w));
  const [zp, zn] = [p.forward(x.map(() => l)), n.forward(x.map(() => h))];
  const s = divide(r, layer.forward(x).map((z, k) => z - zp[k] - zn[k]));
  const [cp, cn] = [p.backward(s), n.backward(s)];
  return layer.backward(s).map((c, i) => x[i] * c - l * cp[i] - h * cn[i]);
}

export function explain(model: Model, x: Vector, target = classify(model, x)): Vector {
  const all = forwardAll(model, x);
  let r: Vector = all[model.length].map((score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r) : layer.kind === 'convolution' ? propagateGamma(layer, all[l], r) : propagateZero(layer, all[l], r);
  }
  return r;
}

/** A picture for the terminal. */
export function draw(r: Vector): string {
  const largest = Math.max(...r.map(Math.abs));
  const rows = Array.from({ length: 28 }, (_, y) => r.slice(28 * y, 28 * y + 28));
  return rows.map((row) => row.map((e) => (Math.abs(e) < largest / 10 ? '·' : e > 0 ? '+' : '-')).join('')).join('\n');
}
