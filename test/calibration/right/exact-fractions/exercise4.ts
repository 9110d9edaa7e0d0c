import { low as LOW, high as HIGH } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
const pos = (w: number) => Math.max(0, w);
const neg = (w: number) => Math.min(0, w);
const isLinear = (l: Model[number]): l is LinearLayer => l.kind !== 'relu';
export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const go = (l: number, a: Vector): Vector => {
    if (l === model.length) return a.map((_, c) => +(c === target));
    const layer = model[l]!; const g = go(l + 1, layer.forward(a));
    return layer.kind === 'relu' ? g.map((e, i) => e * +(a[i]! > 0)) : layer.backward(g);
  };
  const g = go(0, x); return x.map((e, i) => e * g[i]!);
}
export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const plus = layer.withWeights((w) => (w > 0 ? w : 0)); const zp = plus.forward(a); const z = layer.forward(a).map((e, k) => e + gamma * zp[k]!);
  const s = z.map((e, k) => r[k]! / (e + (e >= 0 ? 1e-9 : -1e-9))); const c = layer.backward(s), cp = plus.backward(s);
  return a.map((aj, j) => aj * (c[j]! + gamma * cp[j]!));
}
export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const shares = (u: Vector, v: LinearLayer) => v.forward(u); const plus = layer.withWeights((w) => (w > 0 ? w : 0)), minus = layer.withWeights((w) => (w < 0 ? w : 0));
  // x w - l w+ - h w- = (x - l) w+ + (x - h) w-
  const up = x.map((e) => e - low), down = x.map((e) => e - high); const zp = shares(up, plus), zm = shares(down, minus);
  const s = zp.map((e, k) => { const z = e + zm[k]!; return z > 0 ? r[k]! / z : 0; }); const cp = plus.backward(s), cm = minus.backward(s);
  return x.map((_, j) => up[j]! * cp[j]! + down[j]! * cm[j]!);
}
export function explain(model: Model, x: Vector, target: number): Vector {
  const go = (l: number, a: Vector): Vector => {
    const layer = model[l]; if (!layer) return a.map((y, c) => (c === target ? y : 0));
    const above = layer.forward(a); const r = go(l + 1, above);
    switch (layer.kind) { case 'relu': return r; case 'dense': return layer.backward(r.map((e, k) => (above[k] ? e / above[k]! : 0))).map((c, j) => c * a[j]!); case 'averagePool': case 'convolution': return l === 0 ? propagateBounds(layer, a, r, LOW, HIGH) : propagateGamma(layer, a, r, 0.25); }
  };
  return go(0, x);
}
