import { low as LOW, high as HIGH } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
const pos = (w: number) => Math.max(0, w);
const neg = (w: number) => Math.min(0, w);
const isLinear = (l: Model[number]): l is LinearLayer => l.kind !== 'relu';
export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const entering: Vector[] = []; let a: Vector = x;
  for (const layer of model) { entering.push(a); a = layer.forward(a); }
  let g: Vector = a.map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) { const layer = model[l]!; const z = entering[l]!; g = isLinear(layer) ? layer.backward(g) : g.map((e, i) => (z[i]! > 0 ? e : 0)); }
  return x.map((e, i) => e * g[i]!);
}
export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const rho = layer.withWeights((w) => w + gamma * pos(w));
  const z = rho.forward(a);
  const c = rho.backward(r.map((rk, k) => (z[k]! > 0 ? rk / z[k]! : 0)));
  return a.map((aj, j) => aj * c[j]!);
}
export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights(pos), minus = layer.withWeights(neg);
  const l = x.map(() => low), h = x.map(() => high);
  const zl = plus.forward(l), zh = minus.forward(h);
  const z = layer.forward(x).map((e, k) => e - zl[k]! - zh[k]!);
  const s = r.map((rk, k) => (z[k] === 0 ? 0 : rk / z[k]!));
  const c = layer.backward(s), cl = plus.backward(s), ch = minus.backward(s);
  return x.map((e, j) => e * c[j]! - low * cl[j]! - high * ch[j]!);
}
function lrp0(layer: LinearLayer, a: Vector, r: Vector): Vector { const z = layer.forward(a); const c = layer.backward(r.map((rk, k) => (z[k] === 0 ? 0 : rk / z[k]!))); return a.map((aj, j) => aj * c[j]!); }
export function explain(model: Model, x: Vector, target: number): Vector {
  const entering: Vector[] = []; let a: Vector = x;
  for (const layer of model) { entering.push(a); a = layer.forward(a); }
  let r: Vector = a.map((y, c) => (c === target ? y : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l]!;
    if (!isLinear(layer)) continue;
    r = l === 0 ? propagateBounds(layer, x, r, 0, 255) : layer.kind === 'dense' ? lrp0(layer, entering[l]!, r) : propagateGamma(layer, entering[l]!, r, 0.25);
  }
  return r;
}
