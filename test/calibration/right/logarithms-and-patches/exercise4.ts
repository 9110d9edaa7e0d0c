import { low as LOW, high as HIGH } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
const pos = (w: number) => Math.max(0, w);
const neg = (w: number) => Math.min(0, w);
const isLinear = (l: Model[number]): l is LinearLayer => l.kind !== 'relu';
export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  // relu'(0) = 1
  const as: Vector[] = [x]; for (const l of model) as.push(l.forward(as.at(-1)!));
  let g = as.at(-1)!.map((_, c) => (c === target ? 1 : 0)) as Vector;
  [...model.entries()].reverse().forEach(([i, l]) => { g = l.kind === 'relu' ? g.map((e, k) => (as[i]![k]! >= 0 ? e : 0)) : l.backward(g); });
  return g.map((e, i) => e * x[i]!);
}
export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  // messages: one column of weights at a time, from the transposed map of a unit vector
  const out = a.map(() => 0);
  r.forEach((rk, k) => { if (rk === 0) return; const column = layer.backward(r.map((_, i) => (i === k ? 1 : 0))); const parts = column.map((w, j) => a[j]! * (w + gamma * Math.max(0, w))); const z = parts.reduce((s, e) => s + e, 0); if (z > 0) parts.forEach((p, j) => { out[j]! += (p / z) * rk; }); });
  return out;
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
// kernels are read off impulses, and convolutions done as products of matrices
const cachedKernels = new WeakMap<LinearLayer, { kh: number; kw: number; w: Float64Array[] }>();
function kernelsOf(layer: LinearLayer) {
  let found = cachedKernels.get(layer); if (found) return found;
  const [ci, h, wd] = layer.inputShape as [number, number, number]; const [co, oh, ow] = layer.outputShape as [number, number, number]; const kh = h - oh + 1, kw = wd - ow + 1;
  const w: Float64Array[] = Array.from({ length: co }, (_, o) => { const unit = new Array<number>(co * oh * ow).fill(0); unit[o * oh * ow] = 1; const c = layer.backward(unit); const out = new Float64Array(ci * kh * kw); let at = 0; for (let i = 0; i < ci; i++) for (let dy = 0; dy < kh; dy++) for (let dx = 0; dx < kw; dx++) out[at++] = c[(i * h + dy) * wd + dx]!; return out; });
  found = { kh, kw, w }; cachedKernels.set(layer, found); return found;
}
function convolutionRule(layer: LinearLayer, a: Vector, r: Vector, share: (a: number, w: number) => number): Vector {
  const [ci, h, wd] = layer.inputShape as [number, number, number]; const [co, oh, ow] = layer.outputShape as [number, number, number]; const { kh, kw, w } = kernelsOf(layer);
  const out = new Float64Array(a.length); const patch = new Int32Array(ci * kh * kw);
  for (let y = 0; y < oh; y++) for (let x = 0; x < ow; x++) {
    let at = 0; for (let i = 0; i < ci; i++) for (let dy = 0; dy < kh; dy++) for (let dx = 0; dx < kw; dx++) patch[at++] = (i * h + y + dy) * wd + x + dx;
    for (let o = 0; o < co; o++) { const rk = r[(o * oh + y) * ow + x]!; if (rk === 0) continue; let z = 0; for (let p = 0; p < at; p++) z += share(a[patch[p]!]!, w[o]![p]!); if (z === 0) continue; for (let p = 0; p < at; p++) out[patch[p]!]! += (share(a[patch[p]!]!, w[o]![p]!) * rk) / z; }
  }
  return Array.from(out);
}
export function explain(model: Model, x: Vector, target: number): Vector {
  const as: Vector[] = [x]; for (const l of model) as.push(l.forward(as.at(-1)!));
  let r: Vector = as.at(-1)!.map((y, c) => (c === target ? y : 0));
  for (let i = model.length - 1; i >= 0; i--) {
    const l = model[i]!; const a = as[i]!; if (l.kind === 'relu') continue;
    if (l.kind === 'convolution') r = convolutionRule(l, a, r, i === 0 ? (p, w) => p * w - LOW * pos(w) - HIGH * neg(w) : (p, w) => p * (w + 0.25 * pos(w)));
    else { const z = as[i + 1]!; const c = l.backward(r.map((e, k) => (z[k] ? e / z[k]! : 0))); r = a.map((e, j) => e * c[j]!); }
  }
  return r;
}
