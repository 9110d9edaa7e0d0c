// Style: careful numerics, Kahan and Neumaier summation everywhere.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { compensatedDot } from './kahan.ts';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => Math.max(0, compensatedDot(a, w.map((row) => row[k]))));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.length === 0 ? x : rectifierNetwork(ws.slice(1), rectifierLayer(ws[0], x));
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, compensatedDot(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, compensatedDot(ax.map((e) => t * e), w)) },
    {
      by: 'algebra',
      // positive and negative weights apart
      expression: ({ t, w, ax }) =>
        Math.max(0, t * compensatedDot(ax, w.map((e) => Math.max(0, e))) + t * compensatedDot(ax, w.map((e) => Math.min(0, e)))),
    },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, t * compensatedDot(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => Math.max(0, Math.abs(t) * compensatedDot(ax, w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.abs(t) * Math.max(0, compensatedDot(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, compensatedDot(ax, w)) },
  ],
};
