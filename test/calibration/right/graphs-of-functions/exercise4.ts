import { low as LOW, high as HIGH } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';
const pos = (w: number) => Math.max(0, w);
const neg = (w: number) => Math.min(0, w);
const isLinear = (l: Model[number]): l is LinearLayer => l.kind !== 'relu';
export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  // gradient times input is LRP-0 on every layer
  const entering: Vector[] = []; let a: Vector = x;
  for (const layer of model) { entering.push(a); a = layer.forward(a); }
  let r: Vector = a.map((y, c) => (c === target ? y : 0));
  for (let l = model.length; l-- > 0; ) { const layer = model[l]!; if (layer.kind === 'relu') continue; const z = layer.forward(entering[l]!); const c = layer.backward(r.map((rk, k) => (z[k] === 0 ? 0 : rk / z[k]!))); r = entering[l]!.map((aj, j) => aj * c[j]!); }
  return r;
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
export function explain(model: Model, x: Vector, target: number): Vector {
  // a modified network whose gradient times input is LRP: every z becomes zRule * stop(z / zRule)
  type Back = (g: Vector) => Vector; const backs: Back[] = []; let a: Vector = x;
  model.forEach((layer, l) => {
    const input = a;
    if (layer.kind === 'relu') { a = layer.forward(a); backs.push((g) => g.map((e, i) => (input[i]! > 0 ? e : 0))); return; }
    a = layer.forward(a);
    if (l === 0) { backs.push((g) => g); return; }
    const ruled = layer.kind === 'dense' ? layer : layer.withWeights((w) => w + 0.25 * Math.max(0, w)); const zr = ruled.forward(input); const ratio = a.map((z, k) => (zr[k] ? z / zr[k]! : 0));
    backs.push((g) => ruled.backward(g.map((e, k) => e * ratio[k]!)));
  });
  let g: Vector = a.map((_, c) => (c === target ? 1 : 0)); for (const back of backs.reverse()) g = back(g);
  const first = model[0] as LinearLayer; const z = first.forward(x); return propagateBounds(first, x, g.map((e, k) => e * z[k]!), LOW, HIGH);
}
