import { high, low } from 'sheet09';
import type { Model, Vector } from 'sheet09';
import { Pass } from './lrp/pass.js';
import { propagateBounds, propagateGamma } from './lrp/rules.js';

export { propagateBounds, propagateGamma };

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const pass = new Pass(model, x);
  const gradient = pass.down(pass.onlyTarget(target, 1), (g, layer, a) =>
    layer.kind === 'relu' ? g.map((e, k) => (a[k] > 0 ? e : 0)) : layer.backward(g),
  );
  return gradient.map((e, i) => e * x[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const pass = new Pass(model, x);
  return pass.down(pass.onlyTarget(target, pass.scores[target]), (r, layer, a) => {
    if (layer.kind === 'relu') return r;
    if (layer === model[0]) return propagateBounds(layer, a, r, low, high);
    return propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
  });
}
