import { averagePoolMap } from './average-pool.ts';
import { convolutionMap } from './convolution.ts';
import { decodeLazily } from './decode.ts';
import type { StoredLayer } from './decode.ts';
import { denseMap } from './dense.ts';
import { linearLayer } from './linear-layer.ts';
import type { LinearMap } from './linear-layer.ts';
import { reluLayer } from './relu.ts';
import type { Model } from './types.ts';

/** The weights of the network, flat, each behind a function so that they may be decoded late. */
export interface NetworkWeights {
  readonly convolution1: () => Float64Array;
  readonly convolution2: () => Float64Array;
  readonly dense1: () => Float64Array;
  readonly dense2: () => Float64Array;
}

/** How many weights each layer has. */
export const weightCounts = {
  convolution1: 8 * 1 * 5 * 5,
  convolution2: 16 * 8 * 5 * 5,
  dense1: 256 * 64,
  dense2: 64 * 10,
} as const satisfies Record<keyof NetworkWeights, number>;

/** The digit classifier as a list of maps and rectifications: 784 pixels in, 10 scores out, no biases. */
export function describeNetwork(weights: NetworkWeights): readonly (LinearMap | 'relu')[] {
  return [
    convolutionMap([1, 28, 28], [8, 1, 5, 5], weights.convolution1),
    'relu',
    averagePoolMap([8, 24, 24], 2, 1 / 4),
    convolutionMap([8, 12, 12], [16, 8, 5, 5], weights.convolution2),
    'relu',
    averagePoolMap([16, 8, 8], 2, 1 / 4),
    denseMap(256, 64, weights.dense1),
    'relu',
    denseMap(64, 10, weights.dense2),
  ];
}

/** The digit classifier of stored weights, with the layers that students see, frozen. */
export function restoreModel(stored: Readonly<Record<keyof NetworkWeights, StoredLayer>>): Model {
  const maps = describeNetwork({
    convolution1: decodeLazily(stored.convolution1),
    convolution2: decodeLazily(stored.convolution2),
    dense1: decodeLazily(stored.dense1),
    dense2: decodeLazily(stored.dense2),
  });
  return Object.freeze(maps.map((map) => (map === 'relu' ? reluLayer() : linearLayer(map))));
}
