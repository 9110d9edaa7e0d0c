import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { Floats } from './math/floats.js';
import { Proof } from './proof.js';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const z = new Float64Array(w[0].length);
  w.forEach((row, j) => row.forEach((weight, k) => (z[k] += a[j] * weight)));
  return Floats.from(z).positivePart().toVector();
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

const unit = (a: Floats, w: Vector): number => Math.max(0, a.dot(w));

export const inductionStep: Derivation<InductionGiven> = Proof.startingAt<InductionGiven>(
  ({ w, atx }) => unit(Floats.from(atx), w),
)
  .because('induction hypothesis', ({ t, w, ax }) => unit(Floats.from(ax).times(t), w))
  .because('algebra', ({ t, w, ax }) => Math.max(0, t * Floats.from(ax).dot(w)))
  .because('t >= 0', ({ t, w, ax }) => t * unit(Floats.from(ax), w));
