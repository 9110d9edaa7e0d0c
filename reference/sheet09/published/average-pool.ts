import type { ImageShape } from './convolution.ts';
import { kernels } from './kernels.ts';
import { linearLayer, requireShape } from './linear-layer.ts';
import type { LinearMap } from './linear-layer.ts';
import type { LinearLayer } from './types.ts';

/** What an average pooling layer is made of. */
export interface AveragePoolSetup {
  /** `[channels, rows, columns]` of the image that enters. */
  readonly inputShape: ImageShape;
  /** The side of the square that is averaged; it divides rows and columns. */
  readonly size: number;
}

/**
 * Average pooling: every square of size x size pixels, none overlapping, becomes its mean;
 * so every weight is 1 / size^2. Throws a RangeError if the squares do not tile the image.
 */
export function averagePoolLayer({ inputShape, size }: AveragePoolSetup): LinearLayer {
  requireShape(inputShape, 3, 'averagePool layer: inputShape');
  requireShape([size], 1, 'averagePool layer: size');
  const [, rows, columns] = inputShape;
  if (rows % size !== 0 || columns % size !== 0) {
    throw new RangeError(
      `averagePool layer: size needs to divide ${rows} rows and ${columns} columns, got ${size}.`,
    );
  }
  return linearLayer(averagePoolMap(inputShape, size, 1 / size ** 2));
}

/** The output unit that each pixel belongs to. */
function unitsOf([channels, rows, columns]: ImageShape, size: number): Int32Array {
  const units = new Int32Array(channels * rows * columns);
  for (let y = 0, j = 0; y < channels * rows; y++) {
    for (let x = 0; x < columns; x++, j++) {
      // Rows of all channels can be counted through, since `size` divides the rows of each.
      units[j] = Math.floor(y / size) * (columns / size) + Math.floor(x / size);
    }
  }
  return units;
}

/** The map of an average pooling whose weights are all `weight`. */
export function averagePoolMap(
  inputShape: ImageShape,
  size: number,
  weight: number,
  units = unitsOf(inputShape, size),
): LinearMap {
  const [channels, rows, columns] = inputShape;
  const shape = [(channels * rows) / size, columns / size, size];
  return {
    kind: 'averagePool',
    inputShape,
    outputShape: [channels, rows / size, columns / size],
    addForward(a, z) {
      if (kernels?.pool(a, z, shape, weight) === true) return;
      for (let j = 0; j < units.length; j++) z[units[j]!]! += weight * a[j]!;
    },
    addBackward(g, c) {
      if (kernels?.poolBack(g, c, shape, weight) === true) return;
      for (let j = 0; j < units.length; j++) c[j]! += weight * g[units[j]!]!;
    },
    mapWeights(rho) {
      return averagePoolMap(inputShape, size, rho(weight), units);
    },
  };
}
