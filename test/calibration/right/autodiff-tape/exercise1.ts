// Style: automatic differentiation: values on a tape, relevance and gradients are read off it.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { Value } from './tape.ts';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const inputs = a.map(Value.of);
  return w[0].map((_, k) => Value.sum(inputs.map((e, j) => e.scale(w[j][k]))).relu().data);
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = x.map(Value.of);
  for (const w of ws) a = w[0].map((_, k) => Value.sum(a.map((e, j) => e.scale(w[j][k]))).relu());
  return a.map((e) => e.data);
}

/** a_k = sum_j (derivative of a_k with respect to a_j) a_j: Euler's formula, by the tape. */
function euler(a: Vector, w: Vector): number {
  const inputs = a.map(Value.of);
  Value.sum(inputs.map((e, j) => e.scale(w[j]))).relu().backward();
  return inputs.reduce((sum, e) => sum + e.gradient * e.data, 0);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => euler(atx, w),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => euler(ax.map((e) => t * e), w) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * euler(ax, w) },
  ],
};
