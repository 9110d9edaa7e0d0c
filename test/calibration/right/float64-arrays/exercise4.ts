import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const asVector = (values: Float64Array): Vector => values as unknown as Vector;
const asFloats = (values: Vector): Float64Array => new Float64Array(values);

function* downwards(length: number) {
  for (let l = length - 1; l >= 0; l--) yield l;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a: Float64Array[] = [asFloats(x)];
  model.forEach((layer, l) => a.push(asFloats(layer.forward(asVector(a[l])))));
  let g = new Float64Array(a[model.length].length);
  g[target] = 1;
  for (const l of downwards(model.length)) {
    const layer = model[l];
    if (layer.kind === 'relu') {
      for (let k = 0; k < g.length; k++) if (a[l][k] <= 0) g[k] = 0;
    } else {
      g = new Float64Array(layer.backward(asVector(g)));
    }
  }
  for (let i = 0; i < g.length; i++) g[i] *= x[i];
  return asVector(g);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = asFloats(map.forward(a));
  const s = asFloats(r);
  for (let k = 0; k < s.length; k++) s[k] = z[k] === 0 ? 0 : s[k] / z[k];
  const c = asFloats(map.backward(asVector(s)));
  for (let j = 0; j < c.length; j++) c[j] *= a[j];
  return asVector(c);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const parts = [
    { map: layer, a: asFloats(x) },
    { map: layer.withWeights((w) => Math.min(0, -w)), a: new Float64Array(x.length).fill(low) },
    { map: layer.withWeights((w) => Math.max(0, -w)), a: new Float64Array(x.length).fill(high) },
  ];
  const z = new Float64Array(r.length);
  for (const { map, a } of parts) map.forward(asVector(a)).forEach((e, k) => (z[k] += e));
  const s = asVector(z.map((e, k) => (e === 0 ? 0 : r[k] / e)));
  const result = new Float64Array(x.length);
  for (const { map, a } of parts) map.backward(s).forEach((e, i) => (result[i] += a[i] * e));
  return asVector(result);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const a = model.reduce((all, layer) => [...all, layer.forward(all[all.length - 1])], [x]);
  const scores = a[model.length];
  let r = asVector(new Float64Array(scores.length).fill(scores[target], target, target + 1));
  for (const l of downwards(model.length)) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l > 0 ? propagateGamma(layer, a[l], r, layer.kind === 'convolution' ? 0.25 : 0) : propagateBounds(layer, x, r, low, high);
  }
  return r;
}
