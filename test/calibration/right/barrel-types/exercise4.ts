import { LinearLayer, Model, Vector, high, low } from './all';

const positive = (w: number) => Math.max(w, 0);
const negative = (w: number) => Math.min(w, 0);

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs: Vector[] = [];
  const scores = model.reduce<Vector>((a, layer) => (inputs.push(a), layer.forward(a)), x);
  let g: Vector = scores.map((_, c) => +(c === target));
  for (const layer of [...model].reverse()) {
    const a = inputs.pop()!;
    g = layer.kind === 'relu' ? g.map((e, k) => (a[k] > 0 ? e : 0)) : layer.backward(g);
  }
  return g.map((e, i) => e * x[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const copy = layer.withWeights((w) => w + gamma * positive(w));
  const z = copy.forward(a);
  return copy.backward(z.map((e, k) => (e ? r[k] / e : 0))).map((c, j) => a[j] * c);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const p = layer.withWeights(positive);
  const n = layer.withWeights(negative);
  const l = p.forward(x.map(() => low));
  const h = n.forward(x.map(() => high));
  const z = layer.forward(x).map((e, k) => e - l[k] - h[k]);
  const s = z.map((e, k) => (e ? r[k] / e : 0));
  const [c, cp, cn] = [layer.backward(s), p.backward(s), n.backward(s)];
  return x.map((e, i) => e * c[i] - low * cp[i] - high * cn[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs: Vector[] = [];
  const scores = model.reduce<Vector>((a, layer) => (inputs.push(a), layer.forward(a)), x);
  return model.reduceRight<Vector>(
    (r, layer, l) =>
      layer.kind === 'relu' ? r : l ? propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0) : propagateBounds(layer, x, r, low, high),
    scores.map((e, c) => (c === target ? e : 0)),
  );
}
