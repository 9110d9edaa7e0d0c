import type { Model, Vector } from 'sheet09';
import { multiply } from '../math/vector.js';
import { forward, oneHot } from './forward.js';

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const a = forward(model, x);
  const back = (l: number, g: Vector): Vector => {
    if (l < 0) return g;
    const layer = model[l];
    return back(l - 1, layer.kind === 'relu' ? g.map((e, k) => (a[l + 1][k] > 0 ? e : 0)) : layer.backward(g));
  };
  return multiply(x, back(model.length - 1, oneHot(a[model.length].length, target)));
}
