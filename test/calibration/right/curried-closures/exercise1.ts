// Style: point-free: curried functions, pipe and compose, vectors as functions of their index.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { compose, dot, mapWith, pipe, relu, times } from './fn/index.js';

const columns = (w: Matrix): Matrix => w[0].map((_, k) => w.map((row) => row[k]));
const applyLayer = (w: Matrix) => (a: Vector): Vector => mapWith(compose(relu, dot(a)))(columns(w));

export const rectifierLayer = (w: Matrix, a: Vector): Vector => applyLayer(w)(a);
export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector => pipe<Vector>(x, ...ws.map(applyLayer));

const line = (inner: (g: InductionGiven) => number) => compose(relu, inner);

export const inductionStep: Derivation<InductionGiven> = {
  start: line((g) => dot(g.atx)(g.w)),
  steps: [
    { by: 'induction hypothesis', expression: line((g) => dot(mapWith(times(g.t))(g.ax))(g.w)) },
    { by: 'algebra', expression: line((g) => times(g.t)(dot(g.ax)(g.w))) },
    { by: 't >= 0', expression: (g) => times(g.t)(line((h) => dot(h.ax)(h.w))(g)) },
  ],
};
