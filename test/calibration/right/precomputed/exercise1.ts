// Style: work is done when the module loads: tables, mapped copies of all layers, warm-up calls.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const indices: readonly (readonly number[])[] = Array.from({ length: 51 }, (_, n) => Array.from({ length: n }, (_, i) => i));

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const js = indices[a.length];
  return indices[w[0].length].map((k) => Math.max(0, js.reduce((z, j) => z + a[j] * w[j][k], 0)));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = x;
  for (const l of indices[ws.length]) a = rectifierLayer(ws[l], a);
  return a;
}

const lines = ((sum: (a: Vector, b: Vector) => number) => ({
  first: ({ w, atx }: InductionGiven) => Math.max(0, sum(w, atx)),
  second: ({ t, w, ax }: InductionGiven) => Math.max(0, sum(w, ax.map((a) => t * a))),
  third: ({ t, w, ax }: InductionGiven) => Math.max(0, t * sum(w, ax)),
  fourth: ({ t, w, ax }: InductionGiven) => t * Math.max(0, sum(w, ax)),
}))((a, b) => a.reduce((z, e, j) => z + e * b[j], 0));

export const inductionStep: Derivation<InductionGiven> = {
  start: lines.first,
  steps: [
    { by: 'algebra', expression: lines.first },
    { by: 'induction hypothesis', expression: lines.second },
    { by: 'algebra', expression: lines.third },
    { by: 't >= 0', expression: lines.fourth },
    { by: 'algebra', expression: lines.fourth },
  ],
};

if (rectifierLayer([[1], [-2]], [1, 1])[0] !== 0) throw new Error('self test failed');
