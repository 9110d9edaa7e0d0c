import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const inputsOf = (model: Model, x: Vector): Vector[] => model.reduce((all, layer) => [...all, layer.forward(all[all.length - 1])], [x]);

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? -1 : -0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (inputs[l][k] > 0 ? e : -0)) : layer.backward(g);
  }
  return g.map((e, i) => -x[i] * e);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  // minus the weights and minus the relevance
  const map = layer.withWeights((w) => -w - gamma * Math.max(0, w));
  const z = map.forward(a);
  return map.backward(z.map((e, k) => (e === 0 ? -0 : -r[k] / e))).map((c, j) => -a[j] * c);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => -Math.max(0, w));
  const minus = layer.withWeights((w) => -Math.min(0, w));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = layer.forward(x).map((e, k) => {
    const z = e + zl[k] + zh[k];
    return z === 0 ? -0 : -r[k] / z;
  });
  const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
  return x.map((e, i) => -e * c[i] - low * cl[i] - high * ch[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : -0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
