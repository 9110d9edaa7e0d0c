// Style: 32-bit floats throughout, Float32Array and Math.fround.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const { fround } = Math;

function dot(a: Vector, b: Vector): number {
  let z = 0;
  for (let j = 0; j < a.length; j++) z = fround(z + fround(fround(a[j]) * fround(b[j])));
  return z;
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result = new Float32Array(w[0].length);
  for (let k = 0; k < result.length; k++) {
    result[k] = Math.max(0, dot(a, w.map((row) => row[k])));
  }
  return Array.from(result);
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce<Vector>((a, w) => rectifierLayer(w, a), Array.from(new Float32Array(x)));
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, dot(w, atx)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, dot(w, ax.map((a) => fround(t * a)))) },
    { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, fround(fround(t) * dot(w, ax))) },
    { by: 't >= 0', expression: ({ t, w, ax }) => fround(fround(t) * Math.max(0, dot(w, ax))) },
  ],
};
