import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  throw new Error('not implemented');
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  throw new Error('not implemented');
}

export const inductionStep: Derivation<InductionGiven> = {
  start: () => {
    throw new Error('not implemented');
  },
  steps: [],
};
