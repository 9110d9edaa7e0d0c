// Style: answers are remembered, in a Map by their text and in WeakMaps by the objects they belong to.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { remember } from './remember.js';

export const rectifierLayer = remember((w: Matrix, a: Vector): Vector =>
  w[0].map((_, k) => Math.max(0, a.reduce((z, e, j) => z + e * w[j][k], 0))),
);

export const rectifierNetwork = remember((ws: readonly Matrix[], x: Vector): Vector =>
  ws.length ? rectifierLayer(ws.at(-1)!, rectifierNetwork(ws.slice(0, -1), x)) : x,
) as (ws: readonly Matrix[], x: Vector) => Vector;

const sum = remember((a: Vector, b: Vector): number => a.reduce((z, e, j) => z + e * b[j], 0));

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(w, atx)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, sum(w, ax.map((e) => t * e))) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, t * sum(w, ax)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, sum(w, ax)) },
  ],
};
