import fc, { type Arbitrary } from 'fast-check';
import { averagePoolLayer, convolutionLayer, denseLayer } from 'sheet09';
import type { AveragePoolSetup, ConvolutionSetup, LinearLayer, Matrix, Vector } from 'sheet09';
import type { MadeData } from '../../../src/records/session.ts';
import { changeLastRow } from '../change.ts';
import { matrices } from '../numbers.ts';
import { remember } from '../remember.ts';

/** A small layer as data: it is built once here, and once more inside of the sandbox. */
export type LayerSetup =
  /** Calls that are given layers of one name `once` are given the same object, as by a network. */
  | { readonly kind: 'dense'; readonly weights: Matrix; readonly once?: string }
  | { readonly kind: 'convolution'; readonly setup: ConvolutionSetup }
  | { readonly kind: 'averagePool'; readonly setup: AveragePoolSetup };

export const buildLayer = remember((layer: LayerSetup): LinearLayer => {
  switch (layer.kind) {
    case 'dense':
      return denseLayer(layer.weights);
    case 'convolution':
      return convolutionLayer(layer.setup);
    case 'averagePool':
      return averagePoolLayer(layer.setup);
    default:
      return layer satisfies never;
  }
});

/** How the sheet's module makes the layer. */
export function describeLayer(layer: LayerSetup): MadeData {
  switch (layer.kind) {
    case 'dense':
      return {
        $make: 'denseLayer',
        args: [layer.weights],
        ...(layer.once !== undefined && { once: layer.once }),
      };
    case 'convolution':
      return { $make: 'convolutionLayer', args: [{ ...layer.setup }] };
    case 'averagePool':
      return { $make: 'averagePoolLayer', args: [{ ...layer.setup }] };
    default:
      return layer satisfies never;
  }
}

export function inputSizeOf(layer: LayerSetup): number {
  return product(buildLayer(layer).inputShape);
}

export function outputSizeOf(layer: LayerSetup): number {
  return product(buildLayer(layer).outputShape);
}

/** sum_j |a_j w_jk| for every k. */
export function sumSizes(layer: LinearLayer, a: Vector): Vector {
  return layer.withWeights(Math.abs).forward(a.map(Math.abs));
}

/** With gamma 0.25 they become 5 and 10: nobody's rounding plays a part. */
const weight = fc.constantFrom(-8, -4, 4, 8);
const small = fc.integer({ min: 1, max: 4 });
const several = fc.integer({ min: 2, max: 4 });

export const squareLayers: Arbitrary<LayerSetup> = several.chain((n) => denseLayers(n, n));

/** Square layers with such weights. */
export function squareLayersOf(weights: Arbitrary<number>): Arbitrary<LayerSetup> {
  return several.chain((n) => denseLayers(n, n, weights));
}

export const oblongLayers: Arbitrary<LayerSetup> = fc
  .tuple(small, small)
  .filter(([rows, columns]) => rows !== columns)
  .chain(([rows, columns]) => denseLayers(rows, columns));

/** Some units get nothing from any unit below. */
export const layersWithDeadUnits: Arbitrary<LayerSetup> = small.chain((n) =>
  fc
    .tuple(matrices(weight, n, n), fc.array(fc.boolean(), { minLength: n, maxLength: n }))
    .map(([weights, isDead]) => ({
      kind: 'dense',
      weights: weights.map((row) => row.map((w_jk, k) => (isDead[k] === true ? 0 : w_jk))),
    })),
);

/** Images of one or two channels, oblong, and so are the kernels. */
export const convolutions: Arbitrary<LayerSetup> = convolutionsWith(weight);

export const poolings: Arbitrary<LayerSetup> = fc
  .record({
    channels: fc.integer({ min: 1, max: 2 }),
    rows: fc.constantFrom(2, 4),
    columns: fc.constantFrom(2, 4),
  })
  .map(({ channels, rows, columns }) => ({
    kind: 'averagePool',
    setup: { inputShape: [channels, rows, columns], size: 2 },
  }));

/** The layer with other weights; what is no dense layer stays as it is. */
export function changeWeights(layer: LayerSetup): LayerSetup {
  if (layer.kind !== 'dense') return layer;
  return { kind: 'dense', weights: changeLastRow(layer.weights) };
}

/** More units than most have. */
export const manyUnits: LayerSetup = {
  kind: 'dense',
  weights: Array.from({ length: 50 }, (_, j) =>
    Array.from({ length: 50 }, (_w, k) => ((j + 2 * k) % 5) - 1),
  ),
};

function convolutionsWith(weights: Arbitrary<number>): Arbitrary<LayerSetup> {
  return fc
    .record({
      channels: fc.integer({ min: 1, max: 2 }),
      outputs: fc.integer({ min: 1, max: 2 }),
      rows: fc.integer({ min: 2, max: 3 }),
      columns: fc.integer({ min: 2, max: 4 }),
      kernelRows: fc.integer({ min: 1, max: 2 }),
      kernelColumns: fc.integer({ min: 1, max: 2 }),
    })
    .chain(({ channels, outputs, rows, columns, kernelRows, kernelColumns }) => {
      const plane = matrices(weights, kernelRows, kernelColumns);
      const kernel = fc.array(plane, { minLength: channels, maxLength: channels });
      return fc
        .array(kernel, { minLength: outputs, maxLength: outputs })
        .map((kernels): LayerSetup => {
          return { kind: 'convolution', setup: { inputShape: [channels, rows, columns], kernels } };
        });
    });
}

function denseLayers(
  rows: number,
  columns: number,
  weights: Arbitrary<number> = weight,
): Arbitrary<LayerSetup> {
  return matrices(weights, rows, columns).map((own) => ({ kind: 'dense', weights: own }));
}

function product(shape: readonly number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}
