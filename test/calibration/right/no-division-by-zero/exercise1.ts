import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  let z: Vector = w[0].map(() => 0);
  for (const [j, row] of w.entries()) z = z.map((sum, k) => sum + a[j] * row[k]);
  return z.map((sum) => (sum + Math.abs(sum)) / 2);
}

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector =>
  ws.reduce((a: Vector, w: Matrix) => rectifierLayer(w, a), x);

const weigh = (w: Vector, a: Vector) => w.reduce((sum, w_j, j) => sum + w_j * a[j], 0);
const relu = (s: number) => (s > 0 ? s : 0);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(weigh(w, atx)),
  steps: [
    { by: 'algebra', expression: ({ w, atx }) => (weigh(w, atx) + Math.abs(weigh(w, atx))) / 2 },
    { by: 'algebra', expression: ({ w, atx }) => relu(weigh(w, atx)) },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => relu(weigh(w, ax.map((a) => a * t))) },
    { by: 'algebra', expression: ({ t, w, ax }) => relu(weigh(w, ax) * t) },
    { by: 't >= 0', expression: ({ t, w, ax }) => relu(weigh(w, ax)) * t },
  ],
};
