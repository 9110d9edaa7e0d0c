// Style: one ArrayBuffer a call, DataViews and views in its middle; Float32Array and Float64Array come back.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

/** Room for `sizes` one after the other, as views of one buffer. */
function views(...sizes: readonly number[]): Float64Array<ArrayBuffer>[] {
  const buffer = new ArrayBuffer(8 * (1 + sizes.reduce((p, q) => p + q, 0)));
  let at = 8;
  return sizes.map((size) => {
    const view = new Float64Array(buffer, at, size);
    at += 8 * size;
    return view;
  });
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const [input, output] = views(a.length, w[0].length);
  input.set(a);
  input.forEach((e, j) => {
    for (let k = 0; k < output.length; k++) output[k] += e * w[j][k];
  });
  output.forEach((e, k) => {
    if (e < 0) output[k] = 0;
  });
  return output as unknown as Vector; // starts in the middle of its buffer
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), new Float64Array(x) as unknown as Vector);
}

function sum(a: Vector, w: Vector): number {
  const data = new DataView(new ArrayBuffer(16));
  a.forEach((e, j) => data.setFloat64(8, data.getFloat64(8) + e * w[j]));
  return data.getFloat64(8);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, sum(ax.map((e) => t * e), w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, sum(ax, w)) },
  ],
};
