import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

// Every vector that passes from one operation to the next is rounded to 32 bits.
const round = (values: Vector): number[] => Array.from(new Float32Array(values));
const rounded = (layer: LinearLayer, rho: (w: number) => number) => layer.withWeights((w) => Math.fround(rho(Math.fround(w))));

function forward(model: Model, x: Vector): Vector[] {
  const a = [round(x)];
  for (const layer of model) a.push(round(layer.forward(a[a.length - 1])));
  return a;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a = forward(model, x);
  let g: Vector = a[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length; l-- > 0; ) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((e, k) => (a[l][k] > 0 ? e : 0)) : round(layer.backward(g));
  }
  return round(g.map((e, i) => e * a[0][i]));
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = rounded(layer, (w) => w + gamma * Math.max(0, w));
  const z = round(map.forward(round(a)));
  const s = round(r.map((e, k) => (z[k] === 0 ? 0 : Math.fround(e) / z[k])));
  return round(round(map.backward(s)).map((c, j) => c * Math.fround(a[j])));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = rounded(layer, (w) => Math.max(0, w));
  const minus = rounded(layer, (w) => Math.min(0, w));
  const l = Math.fround(low);
  const h = Math.fround(high);
  const z0 = round(rounded(layer, (w) => w).forward(round(x)));
  const z1 = round(plus.forward(x.map(() => l)));
  const z2 = round(minus.forward(x.map(() => h)));
  const s = round(
    r.map((e, k) => {
      const z = Math.fround(Math.fround(z0[k] - z1[k]) - z2[k]);
      return z === 0 ? 0 : e / z;
    }),
  );
  const [c0, c1, c2] = [layer, plus, minus].map((map) => round(map.backward(s)));
  return round(x.map((e, i) => Math.fround(Math.fround(e * c0[i]) - l * c1[i]) - h * c2[i]));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const a = forward(model, x);
  let r: Vector = a[model.length].map((score, c) => (c === target ? score : 0));
  for (let l = model.length; l-- > 1; ) {
    const layer = model[l];
    if (layer.kind !== 'relu') r = propagateGamma(layer, a[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return model[0].kind === 'relu' ? r : propagateBounds(model[0], a[0], r, low, high);
}
