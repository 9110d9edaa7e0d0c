import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += Math.max(0, a[j]) * w[j][k];
    return Math.max(0, z);
  });
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = x;
  for (const w of ws) a = rectifierLayer(w, a);
  return a;
}

const weigh = (a: Vector, w: Vector) => a.reduce((sum, a_j, j) => sum + a_j * w[j], 0);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, weigh(atx, w)),
  steps: [
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => Math.max(0, weigh(ax.map((a_j) => t * a_j), w)),
    },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, t * weigh(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, weigh(ax, w)) },
  ],
};
