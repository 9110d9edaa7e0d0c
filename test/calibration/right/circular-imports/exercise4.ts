import type { Model, Vector } from 'sheet09';
import { inputsOf, multiply } from './lrp/passes';

export { propagateBounds, propagateGamma } from './lrp/rules';
export { explain } from './lrp/passes';

/** The relevance at the scores: `value` at the target. */
export function atTarget(scores: Vector, target: number, value: number): Vector {
  return scores.map((_, c) => (c === target ? value : 0));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g = atTarget(inputs[model.length], target, 1);
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? multiply(g, inputs[l].map((e) => (e > 0 ? 1 : 0))) : layer.backward(g);
  }
  return multiply(x, g);
}
