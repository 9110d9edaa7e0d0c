import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const column = (k: number, j: number): number =>
    j === a.length ? 0 : a[j] * w[j][k] + column(k, j + 1);
  return Object.keys(w[0]).map((k) => Math.max(column(Number(k), 0), -0));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  if (ws.length === 0) return [...x];
  const [first, ...rest] = ws;
  return rectifierNetwork(rest, rectifierLayer(first, x));
}

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
