import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const inputsOf = (model: Model, x: Vector): Vector[] => model.reduce((all, layer) => [...all, layer.forward(all.at(-1)!)], [x]);
const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]!));

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  const { relu = [], linear = [] } = Object.groupBy(model, ({ kind }) => (kind === 'relu' ? 'relu' : 'linear'));
  const gates = new Set(relu);
  let g: Vector = new Array<number>(inputs.at(-1)!.length).fill(0).with(target, 1);
  for (const [up, layer] of model.toReversed().entries()) {
    const a = inputs.at(-2 - up)!;
    g = gates.isSubsetOf(new Set(linear)) || layer.kind !== 'relu' ? (layer as LinearLayer).backward(g) : g.map((e, k) => (a[k]! > 0 ? e : 0));
  }
  return x.map((e, i) => e * g[i]!);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const { forward, backward } = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const c = backward(divide(r, forward(a)));
  return a.map((e, j) => e * c[j]!);
}

export function propagateBounds({ forward, backward, withWeights }: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = withWeights((w) => Math.max(0, w));
  const minus = withWeights((w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => low));
  const zh = minus.forward(x.map(() => high));
  const s = divide(r, forward(x).map((z, k) => z - zl[k]! - zh[k]!));
  const [c, cl, ch] = [backward(s), plus.backward(s), minus.backward(s)];
  return x.map((e, i) => e * c[i]! - low * cl[i]! - high * ch[i]!);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  const scores = inputs.pop()!;
  let r: Vector = scores.map(() => 0).with(target, scores[target]!);
  while (inputs.length > 0) {
    const a = inputs.pop()!;
    const layer = model[inputs.length]!;
    if (layer.kind === 'relu') continue;
    r = inputs.length === 0 ? propagateBounds(layer, a, r, low, high) : propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
