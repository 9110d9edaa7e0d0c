// Style: control flow by labels, continue, break, do ... while, comma expressions and thrown results.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  let k = 0;
  units: do {
    let z = 0;
    let j = 0;
    for (;;) {
      if (j === a.length) break;
      z += a[j] * w[j][k];
      j++;
    }
    k++;
    if (z <= 0) {
      result.push(0);
      continue units;
    }
    result.push(z);
  } while (k < w[0].length);
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let l = 0;
  try {
    while (true) {
      if (l >= ws.length) throw x;
      (x = rectifierLayer(ws[l], x)), l++;
    }
  } catch (result) {
    return result as Vector;
  }
}

function total(w: Vector, a: Vector): number {
  let z = 0;
  outer: {
    let j = 0;
    while (true) {
      if (!(j in w)) break outer;
      (z += w[j] * a[j]), ++j;
    }
  }
  return z;
}

export const inductionStep: Derivation<InductionGiven> = {
  start({ w, atx }) {
    const z = total(w, atx);
    if (z > 0) return z;
    return 0;
  },
  steps: [
    {
      by: 'induction hypothesis',
      expression({ t, w, ax }) {
        const z = total(w, ax.map((e) => t * e));
        if (z > 0) return z;
        return 0;
      },
    },
    {
      by: 't >= 0',
      expression({ t, w, ax }) {
        const z = total(w, ax);
        if (z > 0) return t * z;
        return 0;
      },
    },
  ],
};
