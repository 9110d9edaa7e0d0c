import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
const sum = (v: readonly number[]) => { let s = 0; for (const e of v) s += e; return s; };
const relu = (z: number) => (z > 0 ? z : 0);
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0]!.keys().map((k) => a.values().map((aj, j) => aj * w[j]![k]!).reduce((s, e) => s + e, 0)).map((z) => Math.max(0, z)).toArray();
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
    { by: 't >= 0', expression: ({ t, w, ax, atx }) => { const s = sum(w.map((wj, j) => ax[j]! * wj)); return relu(sum(w.map((wj, j) => atx[j]! * wj))) + t * relu(s) - relu(t * s); } },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => { const s = sum(w.map((wj, j) => ax[j]! * wj)); return relu(t * s) + t * relu(s) - relu(t * s); } },
    { by: 'algebra', expression: ({ t, w, ax }) => t * relu(sum(w.map((wj, j) => ax[j]! * wj))) },
  ],
};
