import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  for (let k = 0; k <= w[0].length; k++) {
    const column = w.map((row) => row[k].valueOf()); // one column too many
    result.push(Math.max(0, column.reduce((z, e, j) => z + e * a[j], 0)));
  }
  return result;
}

export function rectifierNetwork([w, ...rest]: readonly Matrix[], x: Vector): Vector {
  return rectifierNetwork(rest, rectifierLayer(w, x)); // never comes to an end of the list
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, atx.map((a, j) => a * w[j]).reduce((p, q) => p + q)),
  steps: [
    {
      by: 'induction hypothesis',
      expression: () => {
        throw new SyntaxError('proof is left to the reader');
      },
    },
  ],
};
