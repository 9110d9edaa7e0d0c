// Style: shared code in subfolders, imported with .js extensions as TypeScript's handbook writes them.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { columnsOf } from './math/matrix.js';
import { dot, scale } from './math/vector.js';
import { chain } from './proofs/chain.js';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return columnsOf(w).map((column) => Math.max(0, dot(a, column)));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  if (ws.length === 0) return x;
  return rectifierLayer(ws[ws.length - 1], rectifierNetwork(ws.slice(0, -1), x));
}

export const inductionStep: Derivation<InductionGiven> = chain<InductionGiven>(
  ({ w, atx }) => Math.max(0, dot(atx, w)),
)
  .then('induction hypothesis', ({ t, w, ax }) => Math.max(0, dot(scale(t, ax), w)))
  .then('algebra', ({ t, w, ax }) => Math.max(0, t * dot(ax, w)))
  .then('t >= 0', ({ t, w, ax }) => t * Math.max(0, dot(ax, w)))
  .end();
