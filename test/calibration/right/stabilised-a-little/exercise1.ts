import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const out = new Float32Array(w[0].length);
  for (let k = 0; k < out.length; k++) {
    let z = 0;
    let j = a.length;
    while (j-- > 0) z += a[j] * w[j][k];
    out[k] = z < 0 ? 0 : z;
  }
  return out as unknown as Vector;
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
