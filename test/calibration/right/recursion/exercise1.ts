// Style: recursion instead of loops.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

function dot(a: Vector, b: Vector, from = 0): number {
  return from === a.length ? 0 : a[from] * b[from] + dot(a, b, from + 1);
}

function column(w: Matrix, k: number, j = 0): number[] {
  return j === w.length ? [] : [w[j][k], ...column(w, k, j + 1)];
}

export function rectifierLayer(w: Matrix, a: Vector, k = 0): Vector {
  if (k === w[0].length) return [];
  const z = dot(a, column(w, k));
  return [z > 0 ? z : 0, ...rectifierLayer(w, a, k + 1)];
}

export function rectifierNetwork([w, ...rest]: readonly Matrix[], x: Vector): Vector {
  return w === undefined ? x : rectifierNetwork(rest, rectifierLayer(w, x));
}

// The condition t >= 0 comes first: t may be read as |t| before the hypothesis is used.
export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, dot(atx, w)),
  steps: [
    {
      by: 't >= 0',
      expression: ({ t, w, ax, atx }) =>
        Math.max(0, dot(atx.map((e, j) => e - t * ax[j] + Math.abs(t) * ax[j]), w)),
    },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, dot(ax.map((e) => Math.abs(t) * e), w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, Math.abs(t) * dot(ax, w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.abs(t) * Math.max(0, dot(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, dot(ax, w)) },
  ],
};
