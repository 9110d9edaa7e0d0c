import { high, low } from 'sheet09';
import type { Model, Vector } from 'sheet09';
import { forward, oneHot } from './forward.js';
import { propagateBounds, propagateGamma } from './rules.js';

export function explain(model: Model, x: Vector, target: number): Vector {
  const a = forward(model, x);
  const scores = a[model.length];
  return model.reduceRight<Vector>(
    (r, layer, l) => {
      if (layer.kind === 'relu') return r;
      if (l === 0) return propagateBounds(layer, x, r, low, high);
      return propagateGamma(layer, a[l], r, layer.kind === 'convolution' ? 0.25 : 0);
    },
    oneHot(scores.length, target, scores[target]),
  );
}
