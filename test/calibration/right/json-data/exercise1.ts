// Style: constants, networks and even the proof's reasons stand in JSON files.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import proof from './data/proof.json' with { type: 'json' };

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => Math.max(0, a.reduce((z, e, j) => z + e * w[j][k], 0)));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

/** A line such as ["max0", ["sum", "atx"]] is read by this little interpreter. */
type Line = string | Line[];

function evaluate(line: Line, given: InductionGiven): number {
  if (typeof line === 'string') return given.t;
  const [head, first, second] = line;
  if (head === 'max0') return Math.max(0, evaluate(first, given));
  if (head === 'times') return evaluate(first, given) * evaluate(second, given);
  if (head === 'sum') return (first === 'ax' ? given.ax : given.atx).reduce((z, e, j) => z + e * given.w[j], 0);
  if (head === 'scaled sum') return given.ax.reduce((z, e, j) => z + given.t * e * given.w[j], 0);
  throw new Error(`no such term: ${head}`);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: (given) => evaluate(proof.start, given),
  steps: proof.steps.map(({ by, line }) => ({
    by: by as 'algebra' | 'induction hypothesis' | 't >= 0',
    expression: (given: InductionGiven) => evaluate(line, given),
  })),
};
