import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const out = new Float32Array(w[0].length);
  for (let k = 0; k < out.length; k++) {
    let z = 0;
    let j = a.length;
    while (j-- > 0) z += a[j] * w[j][k];
    out[k] = z < 0 ? 0 : z;
  }
  return out as unknown as Vector;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  if (ws.length === 0) return [...x];
  const [first, ...rest] = ws;
  return rectifierNetwork(rest, rectifierLayer(first, x));
}

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
