import { linearLayer, requireShape } from './linear-layer.ts';
import type { LinearMap } from './linear-layer.ts';
import type { LinearLayer, Matrix } from './types.ts';

/** `[channels, rows, columns]`. */
export type ImageShape = readonly [number, number, number];

/** `[output channels, input channels, rows, columns]`. */
export type KernelShape = readonly [number, number, number, number];

/** What a convolution layer is made of. */
export interface ConvolutionSetup {
  /** `[channels, rows, columns]` of the image that enters. */
  readonly inputShape: ImageShape;
  /** `kernels[out][in][dy][dx]`, all of one size. */
  readonly kernels: readonly (readonly Matrix[])[];
}

/**
 * A convolution with stride 1 and no padding: z[out, y, x] = sum over in, dy, dx of
 * a[in, y + dy, x + dx] kernels[out][in][dy][dx].
 * Throws a RangeError if kernels differ in size, or do not fit the image.
 */
export function convolutionLayer({ inputShape, kernels }: ConvolutionSetup): LinearLayer {
  requireShape(inputShape, 3, 'convolution layer: inputShape');
  const kernelShape: KernelShape = [
    kernels.length,
    kernels[0]?.length ?? 0,
    kernels[0]?.[0]?.length ?? 0,
    kernels[0]?.[0]?.[0]?.length ?? 0,
  ];
  requireShape(kernelShape, 4, 'convolution layer: the shape of kernels');
  requireFit(inputShape, kernelShape);
  const flat = Float64Array.from(kernels.flat(3));
  if (!areEven(kernels, kernelShape)) {
    throw new RangeError(
      `convolution layer: every kernel needs the shape of the first, [${kernelShape.slice(1).join(', ')}].`,
    );
  }
  return linearLayer(convolutionMap(inputShape, kernelShape, () => flat));
}

/** The map of a convolution whose weights lie flat in the order out, in, dy, dx. */
export function convolutionMap(
  inputShape: ImageShape,
  kernelShape: KernelShape,
  weights: () => Float64Array,
): LinearMap {
  const [, inputRows, inputColumns] = inputShape;
  const [outputs, inputs, kernelRows, kernelColumns] = kernelShape;
  const rows = inputRows - kernelRows + 1;
  const columns = inputColumns - kernelColumns + 1;

  /** Adds every weight times its row of `source` to its row of `target`, whichever way the map is read. */
  function addRows(source: Float64Array, target: Float64Array, isForward: boolean): void {
    const flat = weights();
    for (let k = 0, at = 0; k < outputs; k++) {
      for (let c = 0; c < inputs; c++) {
        for (let dy = 0; dy < kernelRows; dy++) {
          for (let dx = 0; dx < kernelColumns; dx++, at++) {
            const w = flat[at]!;
            for (let y = 0; y < rows; y++) {
              const input = (c * inputRows + y + dy) * inputColumns + dx;
              const output = (k * rows + y) * columns;
              const from = isForward ? input : output;
              const to = isForward ? output : input;
              for (let x = 0; x < columns; x++) target[to + x]! += w * source[from + x]!;
            }
          }
        }
      }
    }
  }

  return {
    kind: 'convolution',
    inputShape,
    outputShape: [outputs, rows, columns],
    addForward: (a, z) => addRows(a, z, true),
    addBackward: (g, c) => addRows(g, c, false),
    mapWeights(rho) {
      const mapped = weights().map((w) => rho(w));
      return convolutionMap(inputShape, kernelShape, () => mapped);
    },
  };
}

function requireFit(inputShape: ImageShape, kernelShape: KernelShape): void {
  const [channels, rows, columns] = inputShape;
  const [, inputs, kernelRows, kernelColumns] = kernelShape;
  if (inputs !== channels || kernelRows > rows || kernelColumns > columns) {
    throw new RangeError(
      `convolution layer: kernels of [${inputs}, ${kernelRows}, ${kernelColumns}] do not fit an image of [${channels}, ${rows}, ${columns}].`,
    );
  }
}

function areEven(kernels: ConvolutionSetup['kernels'], shape: KernelShape): boolean {
  const [, inputs, rows, columns] = shape;
  return kernels.every(
    (kernel) =>
      kernel.length === inputs &&
      kernel.every(
        (plane) => plane.length === rows && plane.every((row) => row.length === columns),
      ),
  );
}
