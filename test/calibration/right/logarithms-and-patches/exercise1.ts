import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
const sum = (v: readonly number[]) => { let s = 0; for (const e of v) s += e; return s; };
const relu = (z: number) => (z > 0 ? z : 0);
const cons = (h: number, t: any) => (f: any) => f(h, t);
const nil: any = null;
const build = (v: readonly number[], i = 0): any => (i === v.length ? nil : cons(v[i]!, build(v, i + 1)));
const fold = (l: any, f: (acc: number, h: number) => number, acc: number): number => (l === nil ? acc : l((h: number, t: any) => fold(t, f, f(acc, h))));
export const rectifierLayer = (w: Matrix, a: Vector): Vector => w[0]!.map((_, k) => Math.max(0, fold(build(a.map((aj, j) => aj * w[j]![k]!)), (s, e) => s + e, 0)));
export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a = [...x];
  for (const w of ws) {
    const b: number[] = new Array(w[0]!.length).fill(0);
    for (let j = 0; j < a.length; j++) for (let k = 0; k < b.length; k++) b[k]! += a[j]! * w[j]![k]!;
    a = b.map((z) => (z > 0 ? z : 0));
  }
  return a;
}
const line = (body: string) => new Function('g', 'const { t, w, ax, atx } = g; const S = (f) => w.reduce((s, wj, j) => s + f(j) * wj, 0); return ' + body) as (g: InductionGiven) => number;
export const inductionStep: Derivation<InductionGiven> = {
  start: line('Math.max(0, S((j) => atx[j]))'),
  steps: [
    { by: 'induction hypothesis', expression: line('Math.max(0, S((j) => t * ax[j]))') },
    { by: 't >= 0', expression: line('t * Math.max(0, S((j) => ax[j]))') },
  ],
};
