import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
import rules from './data/rules.json' with { type: 'json' };

const inputsOf = (model: Model, x: Vector): Vector[] => model.reduce((all, layer) => [...all, layer.forward(all[all.length - 1])], [x]);
const quotient = (r: number, z: number): number => (z === 0 ? rules.zeroByZero : r / z);

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  const top: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  return model
    .reduceRight((g, layer, l) => (layer.kind === 'relu' ? g.map((e, k) => (inputs[l][k] > 0 ? e : 0)) : layer.backward(g)), top)
    .map((e, i) => e * x[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = map.forward(a);
  return map.backward(r.map((e, k) => quotient(e, z[k]))).map((c, j) => a[j] * c);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = layer.forward(x).map((z, k) => quotient(r[k], z - zl[k] - zh[k]));
  const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
  return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  const top: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  return model.reduceRight((r, layer, l) => {
    if (layer.kind === 'relu') return r;
    return l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, rules.gamma[layer.kind]);
  }, top);
}
