import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j] * w[j][k];
    return Math.max(0, z);
  });
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = x;
  for (const w of ws) a = rectifierLayer(w, a);
  return a;
}

const weigh = (a: Vector, w: Vector) => a.reduce((sum, a_j, j) => sum + a_j * w[j], 0);

const relu = (z: number) => Math.max(0, z);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(weigh(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => relu(weigh(ax.map((a) => t * a), w)) },
    { by: 'arithmetic', expression: ({ t, w, ax }) => relu(t * weigh(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * relu(weigh(ax, w)) },
  ],
};
