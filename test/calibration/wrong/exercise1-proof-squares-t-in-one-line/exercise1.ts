import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
const sum = (v: readonly number[]) => { let s = 0; for (const e of v) s += e; return s; };
const relu = (z: number) => (z > 0 ? z : 0);
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const out: number[] = [];
  for (let k = 0; k < w[0]!.length; k++) {
    let z = 0;
    for (let j = 0; j < a.length; j++) z += a[j]! * w[j]![k]!;
    out.push(Math.max(0, z));
  }
  return out;
}
export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = [...x];
  for (const w of ws) {
    const b: number[] = new Array(w[0]!.length).fill(0);
    for (let j = 0; j < a.length; j++) for (let k = 0; k < b.length; k++) b[k]! += a[j]! * w[j]![k]!;
    a = b.map((z) => (z > 0 ? z : 0));
  }
  return a;
}
export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(sum(w.map((wj, j) => atx[j]! * wj))),
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => relu(sum(w.map((wj, j) => t * t * ax[j]! * wj))) },
    { by: 'algebra', expression: ({ t, w, ax }) => relu(t * sum(w.map((wj, j) => ax[j]! * wj))) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * relu(sum(w.map((wj, j) => ax[j]! * wj))) },
  ],
};
