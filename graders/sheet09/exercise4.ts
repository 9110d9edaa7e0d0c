import type { Exercise } from '../../src/records/sheet.ts';
import { explainChecks, heatMaps } from './exercise4/explain.ts';
import { gradientTimesInputChecks } from './exercise4/gradient-times-input.ts';
import { propagateBoundsChecks } from './exercise4/propagate-bounds.ts';
import { propagateGammaChecks } from './exercise4/propagate-gamma.ts';
import { networkLimits } from './limits.ts';

/** Explanations of a digit classifier: 15 points for gradient times input, 15 for relevance propagation. */
export const exercise4: Exercise = {
  id: 'exercise4',
  title: 'Explaining a digit classifier',
  file: 'exercise4.ts',
  points: 30,
  task: String.raw`Explain the scores of a trained convolutional network without biases, pixel by pixel: by gradient times input, $x_i \, \partial f_c / \partial x_i$, and by layer-wise relevance propagation, with zB on the pixels, LRP-$\gamma$ ($\gamma = 0.25$) on the second convolution and LRP-0 on dense layers.`,
  limits: networkLimits,
  isGivenModule: true,
  exports: [
    {
      name: 'gradientTimesInput',
      signature: 'gradientTimesInput(model: Model, x: Vector, target: number): Vector',
      meaning: String.raw`$x_i$ times the gradient of the target's score, for every pixel.`,
    },
    {
      name: 'propagateGamma',
      signature: 'propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector',
      meaning: String.raw`LRP-$\gamma$ through one linear layer.`,
    },
    {
      name: 'propagateBounds',
      signature:
        'propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector',
      meaning: 'zB through the first layer, for inputs from low to high.',
    },
    {
      name: 'explain',
      signature: 'explain(model: Model, x: Vector, target: number): Vector',
      meaning: 'The relevance of every pixel, row by row, propagated through all layers.',
    },
  ],
  checks: [
    ...gradientTimesInputChecks,
    ...propagateGammaChecks,
    ...propagateBoundsChecks,
    ...explainChecks,
  ],
  exhibits: heatMaps,
};
