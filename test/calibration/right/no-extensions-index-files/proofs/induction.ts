import type { Derivation, InductionGiven, Vector } from 'sheet09';
import { rectifierLayer } from '../network';

/** The unit's activation, from the same function that the network uses. */
const unit = (w: Vector, a: Vector): number => rectifierLayer(w.map((e) => [e]), a)[0];

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => unit(w, atx),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => unit(w, ax.map((e) => e * t)) },
    { by: 'algebra', expression: ({ t, w, ax }) => unit(w.map((e) => e * t), ax) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * unit(w, ax) },
  ],
};
