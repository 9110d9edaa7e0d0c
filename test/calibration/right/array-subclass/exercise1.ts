// Style: a Vec class that extends Array; its instances are handed back.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { Vec } from './vec.js';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return Vec.sum(w.map((row, j) => Vec.from(row).times(a[j]))).relu();
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let a: Vector = x;
  for (const w of ws) a = rectifierLayer(w, a);
  return a;
}

const excitation = (a: Vector, w: Vector): number => Math.max(0, Vec.from(a).dot(w));

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => excitation(atx, w),
  steps: Vec.lines<InductionGiven>(
    ['induction hypothesis', ({ t, w, ax }) => excitation(Vec.from(ax).times(t), w)],
    ['algebra', ({ t, w, ax }) => Math.max(0, t * Vec.from(ax).dot(w))],
    ['t >= 0', ({ t, w, ax }) => t * excitation(ax, w)],
  ),
};
