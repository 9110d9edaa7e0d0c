import { high, low } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

/** What is to be done at a layer on the way down, as data. */
type Rule =
  | { readonly kind: 'pass' }
  | { readonly kind: 'gamma'; readonly layer: LinearLayer; readonly gamma: number }
  | { readonly kind: 'bounds'; readonly layer: LinearLayer };

function ruleFor(layer: Layer, index: number): Rule {
  if (layer.kind !== 'relu' && index === 0) return { kind: 'bounds', layer };
  switch (layer.kind) {
    case 'relu':
      return { kind: 'pass' };
    case 'convolution':
      return { kind: 'gamma', layer, gamma: 0.25 };
    case 'averagePool':
    case 'dense':
      return { kind: 'gamma', layer, gamma: 0 };
    default:
      return layer satisfies never;
  }
}

function apply(rule: Rule, a: Vector, r: Vector): Vector {
  switch (rule.kind) {
    case 'pass':
      return r;
    case 'gamma':
      return propagateGamma(rule.layer, a, r, rule.gamma);
    case 'bounds':
      return propagateBounds(rule.layer, a, r, low, high);
    default:
      return rule satisfies never;
  }
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  const rules = model.map(ruleFor);
  return rules.reduceRight<Vector>((r, rule, l) => apply(rule, inputs[l]!, r), oneHot(inputs.at(-1)!, target));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g: Vector = inputs.at(-1)!.map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l]!;
    switch (layer.kind) {
      case 'relu':
        g = g.map((e, k) => (inputs[l]![k]! >= 0 ? e : 0));
        break;
      case 'convolution':
      case 'averagePool':
      case 'dense':
        g = layer.backward(g);
    }
  }
  return x.map((e, i) => e * g[i]!);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const c = map.backward(divide(r, map.forward(a)));
  return a.map((e, j) => e * c[j]!);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const zl = plus.forward(x.map(() => l));
  const zh = minus.forward(x.map(() => h));
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k]! - zh[k]!));
  const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
  return x.map((e, i) => e * c[i]! - l * cl[i]! - h * ch[i]!);
}

function inputsOf(model: Model, x: Vector): Vector[] {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs.at(-1)!));
  return inputs;
}

function oneHot(scores: Vector, target: number): Vector {
  return scores.map((score, c) => (c === target ? score : 0));
}

function divide(r: Vector, z: Vector): Vector {
  return r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]!));
}
