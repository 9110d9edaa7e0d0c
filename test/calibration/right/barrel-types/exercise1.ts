// Style: a barrel re-exports types and values alike, without the word `type` anywhere.
import { Derivation, InductionGiven, Matrix, Pair, Vector, dot, times } from './all';

export { Pair, Vector };

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result: number[] = [];
  for (const k in w[0]) {
    result.push(Math.max(0, dot(a, w.map((row) => row[k]))));
  }
  return result;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  const layers = ws.slice();
  let a = x;
  while (layers.length > 0) {
    a = rectifierLayer(layers.shift()!, a);
  }
  return a;
}

export const inductionStep: Derivation<InductionGiven> = {
  start: (given) => Math.max(0, dot(given.atx, given.w)),
  steps: [
    { by: 'algebra', expression: (given) => Math.max(dot(given.atx, given.w), 0) },
    { by: 'induction hypothesis', expression: (given) => Math.max(dot(times(given.t, given.ax), given.w), 0) },
    { by: 'algebra', expression: (given) => Math.max(dot(times(given.t, given.ax), given.w), 0) },
    { by: 'algebra', expression: (given) => Math.max(given.t * dot(given.ax, given.w), given.t * 0) },
    { by: 't >= 0', expression: (given) => given.t * Math.max(dot(given.ax, given.w), 0) },
  ],
};
