import type { LinearLayer, Model, Vector } from 'sheet09';

const { high, low } = await import('sheet09');
const { default: passes } = await import('./passes');

const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const c = map.backward(divide(r, map.forward(a)));
  return a.map((e, j) => e * c[j]);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
  const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
  return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const g = passes(model, x, (scores) => scores.map((_, c) => (c === target ? 1 : 0)), (layer, a, r) =>
    layer.kind === 'relu' ? r.map((e, k) => (a[k] > 0 ? e : 0)) : layer.backward(r),
  );
  return x.map((e, i) => e * g[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  return passes(model, x, (scores) => scores.map((e, c) => (c === target ? e : 0)), (layer, a, r, l) => {
    if (layer.kind === 'relu') return r;
    return l === 0 ? propagateBounds(layer, a, r, low, high) : propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
  });
}
