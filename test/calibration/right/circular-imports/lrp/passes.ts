import { high, low } from 'sheet09';
import type { Model, Vector } from 'sheet09';
import { atTarget } from '../exercise4';
import { propagateBounds, propagateGamma } from './rules';

export function multiply(a: Vector, b: Vector): Vector {
  return a.map((e, i) => e * b[i]);
}

export function inputsOf(model: Model, x: Vector): Vector[] {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  return inputs;
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let r = atTarget(inputs[model.length], target, inputs[model.length][target]);
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
