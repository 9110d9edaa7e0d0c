import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const copies = new WeakMap<LinearLayer, Map<string, LinearLayer>>();

/** The layer with its weights mapped, made once for each layer and name. */
function mapped(layer: LinearLayer, name: string, rho: (w: number) => number): LinearLayer {
  let known = copies.get(layer);
  if (!known) copies.set(layer, (known = new Map()));
  let copy = known.get(name);
  if (!copy) known.set(name, (copy = layer.withWeights(rho)));
  return copy;
}

// The forward pass of the last image is kept: both exports ask for it, often for several targets.
let last: { model: Model; key: string; inputs: Vector[] } | undefined;

function inputsOf(model: Model, x: Vector): Vector[] {
  const key = x.join();
  if (last?.model !== model || last.key !== key) {
    const inputs = [x.slice() as Vector];
    for (const layer of model) inputs.push(layer.forward(inputs.at(-1)!));
    last = { model, key, inputs };
  }
  return last.inputs;
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  model.toReversed().forEach((layer, up) => {
    const a = inputs[model.length - 1 - up];
    g = layer.kind === 'relu' ? g.map((e, k) => (a[k] > 0 ? e : 0)) : layer.backward(g);
  });
  return g.map((e, i) => e * x[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = mapped(layer, `gamma ${gamma}`, (w) => w + gamma * Math.max(0, w));
  const z = map.forward(a);
  return map.backward(r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]))).map((c, j) => a[j] * c);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = mapped(layer, 'plus', (w) => Math.max(0, w));
  const minus = mapped(layer, 'minus', (w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = layer.forward(x).map((e, k) => {
    const z = e - zl[k] - zh[k];
    return z === 0 ? 0 : r[k] / z;
  });
  const cl = plus.backward(s);
  const ch = minus.backward(s);
  return layer.backward(s).map((c, i) => x[i] * c - low * cl[i] - high * ch[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  const top: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  return model.reduceRight((r, layer, l) => {
    if (layer.kind === 'relu') return r;
    if (l === 0) return propagateBounds(layer, x, r, low, high);
    return propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }, top);
}
