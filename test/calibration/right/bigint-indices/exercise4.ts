import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

function inputsOf(model: Model, x: Vector): Map<bigint, Vector> {
  const inputs = new Map([[0n, x]]);
  for (let l = 0n; l < model.length; l++) inputs.set(l + 1n, model[Number(l)].forward(inputs.get(l)!));
  return inputs;
}

function* down(model: Model) {
  for (let l = BigInt(model.length); l-- > 0n; ) yield [l, model[Number(l)]] as const;
}

function select(scores: Vector, target: number, value: (score: number) => number): Vector {
  const mask = 1n << BigInt(target);
  return scores.map((score, c) => ((mask >> BigInt(c)) & 1n ? value(score) : 0));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g = select(inputs.get(BigInt(model.length))!, target, () => 1);
  for (const [l, layer] of down(model)) {
    const a = inputs.get(l)!;
    g = layer.kind === 'relu' ? g.map((e, k) => (a[k] > 0 ? e : 0)) : layer.backward(g);
  }
  return g.map((e, i) => e * x[i]);
}

const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w * (1 + gamma * Number(w > 0)));
  return map.backward(divide(r, map.forward(a))).map((c, j) => c * a[j]);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => w * Number(w > 0));
  const minus = layer.withWeights((w) => w * Number(w < 0));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
  const [c, cl, ch] = [layer, plus, minus].map((map) => map.backward(s));
  return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let r = select(inputs.get(BigInt(model.length))!, target, (score) => score);
  for (const [l, layer] of down(model)) {
    if (layer.kind === 'relu') continue;
    r = l === 0n ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs.get(l)!, r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
