// Style: Float64Array inside, and Float64Array handed back (as a Vector, by a cast).
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

function asVector(values: Float64Array): Vector {
  return values as unknown as Vector;
}

function flatten(w: Matrix): Float64Array {
  const columns = w[0].length;
  const flat = new Float64Array(w.length * columns);
  w.forEach((row, j) => flat.set(row, j * columns));
  return flat;
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const flat = flatten(w);
  const n = flat.length / w.length;
  const z = new Float64Array(n);
  for (let p = 0; p < flat.length; p++) {
    z[p % n] += flat[p] * a[(p / n) | 0];
  }
  return asVector(z.map((e) => Math.max(0, e)));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = asVector(Float64Array.from(x));
  for (const w of ws) a = rectifierLayer(w, a);
  return a;
}

function dot(a: Vector, b: Vector): number {
  const c = Float64Array.from(a, (e, j) => e * b[j]);
  return c.reduce((s, e) => s + e, 0);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: (g) => Math.max(0, dot(g.w, g.atx)),
  steps: [
    { by: 'induction hypothesis', expression: (g) => Math.max(0, dot(g.w, asVector(Float64Array.from(g.ax, (e) => g.t * e)))) },
    { by: 'algebra', expression: (g) => Math.max(g.t * 0, g.t * dot(g.w, g.ax)) },
    { by: 't >= 0', expression: (g) => g.t * Math.max(0, dot(g.w, g.ax)) },
  ],
};
