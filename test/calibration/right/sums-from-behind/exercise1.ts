import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const z = new Float64Array(w[0].length);
  w.forEach((row, j) => row.forEach((w_jk, k) => (z[k] += a[j] * w_jk)));
  return Array.from(z, (entry) => (entry > 0 ? entry : 0));
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
