// Style: plain for loops, one statement a line.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  for (let k = 0; k < w[0].length; k++) {
    let sum = 0;
    for (let j = 0; j < a.length; j++) {
      sum = sum + a[j] * w[j][k];
    }
    if (sum > 0) {
      result.push(sum);
    } else {
      result.push(0);
    }
  }
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = x;
  for (let l = 0; l < ws.length; l++) {
    a = rectifierLayer(ws[l], a);
  }
  return a;
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => {
    let sum = 0;
    for (let j = 0; j < w.length; j++) sum += atx[j] * w[j];
    return Math.max(0, sum);
  },
  steps: [
    {
      by: 'induction hypothesis',
      expression: ({ t, w, ax }) => {
        let sum = 0;
        for (let j = 0; j < w.length; j++) sum += t * ax[j] * w[j];
        return Math.max(0, sum);
      },
    },
    {
      by: 'algebra',
      expression: ({ t, w, ax }) => {
        let sum = 0;
        for (let j = 0; j < w.length; j++) sum += ax[j] * w[j];
        return Math.max(0, t * sum);
      },
    },
    {
      by: 't >= 0',
      expression: ({ t, w, ax }) => {
        let sum = 0;
        for (let j = 0; j < w.length; j++) sum += ax[j] * w[j];
        return t * Math.max(0, sum);
      },
    },
  ],
};
