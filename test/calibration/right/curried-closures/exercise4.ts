import { high, low } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';
import { ratio, relu, zipWith } from './fn/index.js';

const multiply = zipWith((p, q) => p * q);
const divide = zipWith(ratio);
const add = zipWith((p, q) => p + q);

const steps = (map: LinearLayer) => (a: Vector) => (r: Vector): Vector => multiply(a)(map.backward(divide(r)(map.forward(a))));
const gammaRule = (gamma: number) => (layer: LinearLayer) => steps(layer.withWeights((w) => w + gamma * relu(w)));

const boundsRule = (low: number, high: number) => (layer: LinearLayer) => (x: Vector) => (r: Vector): Vector => {
  const sides = [
    { map: layer.withWeights(relu), a: x.map((e) => e - low) },
    { map: layer.withWeights((w) => -relu(-w)), a: x.map((e) => e - high) },
  ];
  const s = divide(r)(sides.map(({ map, a }) => map.forward(a)).reduce((p, q) => add(p)(q)));
  return sides.map(({ map, a }) => multiply(a)(map.backward(s))).reduce((p, q) => add(p)(q));
};

export const propagateGamma = (layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector => gammaRule(gamma)(layer)(a)(r);
export const propagateBounds = (layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector => boundsRule(l, h)(layer)(x)(r);

type Down = (r: Vector) => Vector;

/** Goes up layer by layer and stacks, as one function, what has to be done on the way down. */
const descend = (downOf: (layer: Layer, l: number) => (a: Vector) => Down) => (top: (scores: Vector) => Vector) => (model: Model) => (x: Vector): Vector => {
  let down: Down = (r) => r;
  let a = x;
  model.forEach((layer, l) => {
    const below = down;
    const here = downOf(layer, l)(a);
    down = (r) => below(here(r));
    a = layer.forward(a);
  });
  return down(top(a));
};

const gradientOf = (layer: Layer) => (a: Vector): Down => (g) => (layer.kind === 'relu' ? multiply(a.map((e) => (e > 0 ? 1 : 0)))(g) : layer.backward(g));
const ruleOf = (layer: Layer, l: number) => {
  if (layer.kind === 'relu') return (): Down => (r) => r;
  return l === 0 ? boundsRule(low, high)(layer) : gammaRule(layer.kind === 'convolution' ? 0.25 : 0)(layer);
};

export const gradientTimesInput = (model: Model, x: Vector, target: number): Vector =>
  multiply(x)(descend(gradientOf)((scores) => scores.map((_, c) => (c === target ? 1 : 0)))(model)(x));

export const explain = (model: Model, x: Vector, target: number): Vector =>
  descend(ruleOf)((scores) => scores.map((e, c) => (c === target ? e : 0)))(model)(x);
