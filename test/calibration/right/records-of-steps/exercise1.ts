import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export const rectifierLayer = (w: Matrix, a: Vector): Vector =>
  w[0].map((_, k) => w.map((row) => row[k])).map((column) => Math.max(0, dot(column, a)));

function dot(p: Vector, q: Vector): number {
  return p.reduce((sum, p_i, i) => sum + p_i * q[i], 0);
}

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector =>
  ws.reduce((a: Vector, w: Matrix) => rectifierLayer(w, a), x);

type Line = (given: InductionGiven) => number;

const unit = (a: (given: InductionGiven) => Vector): Line => (given) => {
  let s = 0;
  a(given).forEach((a_j, j) => (s += a_j * given.w[j]));
  return Math.max(s, 0);
};
const end: Line = (given) => given.t * unit(({ ax }) => ax)(given);
const lines: [string, Line][] = [
  ['induction hypothesis', unit(({ t, ax }) => ax.map((a) => t * a))],
  ['t >= 0', end],
  ['algebra', end],
];

export const inductionStep = {
  start: unit(({ atx }) => atx),
  steps: lines.map(([by, expression]) => ({ by, expression })),
} as Derivation<InductionGiven>;
