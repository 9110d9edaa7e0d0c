import { kernels as fast, type ConvolutionSize } from './kernels.ts';
import { linearLayer, mapNumbers, requireShape } from './linear-layer.ts';
import type { LinearMap } from './linear-layer.ts';
import { Numbers } from './numbers.ts';
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
  const flat = new Numbers(kernels.flat(3));
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
  const size: ConvolutionSize = [
    inputs,
    inputRows,
    inputColumns,
    outputs,
    kernelRows,
    kernelColumns,
  ];

  // The loops that follow run where there are no kernels. Both ways take five weights of a kernel's row at a time, the width of the network's kernels, which is twice as fast as one by
  // one. What is added to a sum
  // comes in the order of the weights all the same, so that rounding is that of the formula.

  /** Adds w[dx] a[y, x + dx] to z[y, x] for one row of a kernel and all y and x, from where each of them begins. */
  function addRow(
    w: Float64Array,
    at: number,
    a: Float64Array,
    input: number,
    z: Float64Array,
    output: number,
  ): void {
    let dx = 0;
    for (; dx + 5 <= kernelColumns; dx += 5) {
      const w0 = w[at + dx]!;
      const w1 = w[at + dx + 1]!;
      const w2 = w[at + dx + 2]!;
      const w3 = w[at + dx + 3]!;
      const w4 = w[at + dx + 4]!;
      for (let y = 0, from = input + dx, to = output; y < rows; y++, from += inputColumns) {
        let a0 = a[from]!;
        let a1 = a[from + 1]!;
        let a2 = a[from + 2]!;
        let a3 = a[from + 3]!;
        for (let x = 0; x < columns; x++, to++) {
          const a4 = a[from + x + 4]!;
          z[to] = z[to]! + w0 * a0 + w1 * a1 + w2 * a2 + w3 * a3 + w4 * a4;
          a0 = a1;
          a1 = a2;
          a2 = a3;
          a3 = a4;
        }
      }
    }
    for (; dx < kernelColumns; dx++) {
      const w0 = w[at + dx]!;
      for (let y = 0, from = input + dx, to = output; y < rows; y++, from += inputColumns) {
        for (let x = 0; x < columns; x++, to++) z[to]! += w0 * a[from + x]!;
      }
    }
  }

  /** Adds w[dx] g[y, x] to c[y, x + dx] for one row of a kernel and all y and x, from where each of them begins. */
  function returnRow(
    w: Float64Array,
    at: number,
    c: Float64Array,
    input: number,
    g: Float64Array,
    output: number,
  ): void {
    let dx = 0;
    for (; dx + 5 <= kernelColumns; dx += 5) {
      const w0 = w[at + dx]!;
      const w1 = w[at + dx + 1]!;
      const w2 = w[at + dx + 2]!;
      const w3 = w[at + dx + 3]!;
      const w4 = w[at + dx + 4]!;
      for (let y = 0, to = input + dx, from = output; y < rows; y++, to += inputColumns) {
        let c1 = c[to + columns]!;
        let c2 = c[to + columns + 1]!;
        let c3 = c[to + columns + 2]!;
        let c4 = c[to + columns + 3]!;
        for (let x = columns - 1; x >= 0; x--) {
          const entry = g[from + x]!;
          c[to + x + 4] = c4 + w4 * entry;
          c4 = c3 + w3 * entry;
          c3 = c2 + w2 * entry;
          c2 = c1 + w1 * entry;
          c1 = c[to + x]! + w0 * entry;
        }
        c[to] = c1;
        c[to + 1] = c2;
        c[to + 2] = c3;
        c[to + 3] = c4;
        from += columns;
      }
    }
    for (; dx < kernelColumns; dx++) {
      const w0 = w[at + dx]!;
      for (let y = 0, to = input + dx, from = output; y < rows; y++, to += inputColumns) {
        for (let x = 0; x < columns; x++, from++) c[to + x]! += w0 * g[from]!;
      }
    }
  }

  /**
   * Visits every row of every kernel: where it lies in the weights, and where the first rows begin that it leads from, in
   * the image that enters, and to, in the one that leaves.
   */
  function forEachRow(visit: (at: number, input: number, output: number) => void): void {
    for (let k = 0, at = 0; k < outputs; k++) {
      for (let c = 0; c < inputs; c++) {
        for (let dy = 0; dy < kernelRows; dy++, at += kernelColumns)
          visit(at, (c * inputRows + dy) * inputColumns, k * rows * columns);
      }
    }
  }

  return {
    kind: 'convolution',
    inputShape,
    outputShape: [outputs, rows, columns],
    addForward(a, z) {
      const w = weights();
      if (fast?.convolve(w, a, z, size) === true) return;
      forEachRow((at, input, output) => addRow(w, at, a, input, z, output));
    },
    addBackward(g, c) {
      const w = weights();
      if (fast?.convolveBack(w, g, c, size) === true) return;
      forEachRow((at, input, output) => returnRow(w, at, c, input, g, output));
    },
    mapWeights(rho) {
      const mapped = mapNumbers(weights(), rho);
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
