import { averagePoolLayer, convolutionLayer, denseLayer, reluLayer } from 'sheet09';
import type { Model, Vector } from 'sheet09';

import type { Draw } from './random-data.ts';

/** A dense layer, a convolution and a pooling, none of them square, weights of both signs. */
export function drawLinearLayers(draw: Draw) {
  return [
    denseLayer(draw.matrix(7, 4, -1, 1)),
    convolutionLayer({ inputShape: [2, 5, 7], kernels: drawKernels(draw, 3, 2, 2, 3) }),
    averagePoolLayer({ inputShape: [3, 4, 6], size: 2 }),
  ];
}

/** kernels[out][in][dy][dx]. */
export function drawKernels(draw: Draw, out: number, into: number, rows: number, columns: number) {
  return Array.from({ length: out }, () =>
    Array.from({ length: into }, () => draw.matrix(rows, columns, -1, 1)),
  );
}

/** A network of the published one's kinds of layers, for images of 8 x 12 pixels: 96 in, 3 scores out. */
export function drawSmallModel(draw: Draw): Model {
  return [
    convolutionLayer({ inputShape: [1, 8, 12], kernels: drawKernels(draw, 3, 1, 3, 3) }),
    reluLayer(),
    averagePoolLayer({ inputShape: [3, 6, 10], size: 2 }),
    convolutionLayer({ inputShape: [3, 3, 5], kernels: drawKernels(draw, 4, 3, 2, 2) }),
    reluLayer(),
    averagePoolLayer({ inputShape: [4, 2, 4], size: 2 }),
    denseLayer(draw.matrix(8, 6, -1, 1)),
    reluLayer(),
    denseLayer(draw.matrix(6, 3, -1, 1)),
  ];
}

/** The input of every layer and, last, the scores. */
export function listActivations(model: Model, x: Vector): Vector[] {
  const activations = [x];
  for (const layer of model) activations.push(layer.forward(activations.at(-1)!));
  return activations;
}

/** The number of units of a shape. */
export function countUnits(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}
