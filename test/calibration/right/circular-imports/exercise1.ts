// Style: files import each other in a circle; only functions meet before all files are loaded.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { dot } from './vectors';

export function relu(z: number): number {
  return Math.max(0, z);
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => relu(dot(a, w.map((row) => row[k]))));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(dot(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => relu(dot(ax, w.map((e) => t * e))) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * relu(dot(ax, w)) },
  ],
};
