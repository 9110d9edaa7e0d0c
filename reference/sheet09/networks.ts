/**
 * y = min(a1, a2), for a1, a2 >= 0, as three rectifier networks of two layers without biases.
 * The figure of exercise 3 is missing from our copy of the sheet; the signs of the output weights of
 * network (c) are inferred: they are the only ones that give the minimum.
 */
import type { Matrix, Vector } from 'sheet09';

import { rectifierLayer } from './exercise1.ts';
import { propagate } from './exercise3.ts';

/** The weights of a network, layer by layer. */
export type Weights = readonly Matrix[];

/** a3 = max(0, a1), a4 = max(0, a1 - a2), y = max(0, a3 - a4). */
export const weightsA: Weights = [
  [
    [1, 1],
    [0, -1],
  ],
  [[1], [-1]],
];

/** a3 = max(0, a2 - a1), a4 = max(0, a2), y = max(0, a4 - a3). */
export const weightsB: Weights = [
  [
    [-1, 0],
    [1, 1],
  ],
  [[-1], [1]],
];

/** a3 = max(0, a1 + a2), a4 = max(0, a1 - a2), a5 = max(0, a2 - a1), y = max(0, a3/2 - a4/2 - a5/2). */
export const weightsC: Weights = [
  [
    [1, 1, -1],
    [1, -1, 1],
  ],
  [[0.5], [-0.5], [-0.5]],
];

/**
 * The relevance of every input of a rectifier network by the z+ rule, from R_out = the output itself.
 * Source: Montavon et al. 2017; see `propagate`.
 */
export function explainNetwork(ws: Weights, x: Vector): Vector {
  const activations = [x];
  for (const w of ws) activations.push(rectifierLayer(w, activations.at(-1)!));
  const output = activations.at(-1)!;
  return ws.reduceRight((r, w, l) => propagate(w, activations[l]!, r), output);
}
