import { kernels } from './kernels.ts';
import { linearLayer, mapNumbers } from './linear-layer.ts';
import type { LinearMap } from './linear-layer.ts';
import { Numbers } from './numbers.ts';
import type { LinearLayer, Matrix } from './types.ts';

/**
 * A dense layer, z_k = sum_j a_j w_jk; `weights[j][k]` leads from unit j to unit k.
 * Throws a RangeError if there is no weight, or if the rows differ in length.
 */
export function denseLayer(weights: Matrix): LinearLayer {
  const inputs = weights.length;
  const outputs = weights[0]?.length ?? 0;
  if (outputs === 0) {
    throw new RangeError('dense layer: weights need at least one row and one column, got none.');
  }
  const flat = new Numbers(inputs * outputs);
  weights.forEach((row, j) => {
    if (row.length !== outputs) {
      throw new RangeError(
        `dense layer: row ${j} of the weights needs ${outputs} numbers, got ${row.length}.`,
      );
    }
    for (let k = 0; k < outputs; k++) flat[j * outputs + k] = row[k]!;
  });
  return linearLayer(denseMap(inputs, outputs, () => flat));
}

/** The map of a dense layer whose weights lie row by row: w_jk at j outputs + k. */
export function denseMap(inputs: number, outputs: number, weights: () => Float64Array): LinearMap {
  return {
    kind: 'dense',
    inputShape: [inputs],
    outputShape: [outputs],
    addForward(a, z) {
      const w = weights();
      if (kernels?.multiply(w, a, z) === true) return;
      for (let j = 0, at = 0; j < inputs; j++) {
        for (let k = 0; k < outputs; k++, at++) z[k]! += w[at]! * a[j]!;
      }
    },
    addBackward(g, c) {
      const w = weights();
      if (kernels?.multiplyBack(w, g, c) === true) return;
      for (let j = 0, at = 0; j < inputs; j++) {
        for (let k = 0; k < outputs; k++, at++) c[j]! += w[at]! * g[k]!;
      }
    },
    mapWeights(rho) {
      const mapped = mapNumbers(weights(), rho);
      return denseMap(inputs, outputs, () => mapped);
    },
  };
}
