import type { Exercise } from '../../src/records/sheet.ts';
import { inductionStepChecks } from './exercise1/induction-step.ts';
import { rectifierLayerChecks } from './exercise1/rectifier-layer.ts';
import { rectifierNetworkChecks } from './exercise1/rectifier-network.ts';
import { quickLimits } from './limits.ts';

/** Positive homogeneity of a deep rectifier network. */
export const exercise1: Exercise = {
  id: 'exercise1',
  title: 'Positive homogeneity of a deep rectifier network',
  file: 'exercise1.ts',
  points: 20,
  task: String.raw`Program a rectifier network without biases, $a_k = \max(0, \sum_j a_j w_{jk})$ in every layer, and prove the induction step that makes it positive homogeneous: if $a_j(tx) = t \, a_j(x)$ for every unit of a layer and $t \ge 0$, then $a_k(tx) = t \, a_k(x)$ for every unit of the next.`,
  limits: quickLimits,
  exports: [
    {
      name: 'rectifierLayer',
      signature: 'rectifierLayer(w: Matrix, a: Vector): Vector',
      meaning: String.raw`One layer: $a_k = \max(0, \sum_j a_j w_{jk})$, one entry for each column of $w$.`,
    },
    {
      name: 'rectifierNetwork',
      signature: 'rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector',
      meaning: 'The output $a^{(L)}(x)$ of the network; without layers, $x$ itself.',
    },
    {
      name: 'inductionStep',
      signature: 'inductionStep: Derivation<InductionGiven>',
      meaning:
        'The proof, from $a_k(tx)$ to $t \\, a_k(x)$: a chain of equal expressions, each with the one reason that makes it equal to the line above.',
    },
  ],
  checks: [...rectifierLayerChecks, ...rectifierNetworkChecks, ...inductionStepChecks],
};
