// Style: iterator helper methods (Iterator.prototype.map, reduce, toArray) and hand-made iterators.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const range = (n: number): IteratorObject<number> => new Array(n).keys();

class Column implements Iterable<number> {
  readonly #rows: Matrix;
  readonly #k: number;

  constructor(w: Matrix, k: number) {
    this.#rows = w;
    this.#k = k;
  }

  [Symbol.iterator](): IteratorObject<number> {
    return this.#rows.values().map((row) => row[this.#k]!);
  }
}

const dot = (a: Vector, w: Iterable<number>): number =>
  Iterator.from(w).reduce((z, weight, j) => z + weight * a[j]!, 0);

export const rectifierLayer = (w: Matrix, a: Vector): Vector =>
  range(w[0]!.length)
    .map((k) => dot(a, new Column(w, k)))
    .map((z) => Math.max(0, z))
    .toArray();

export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector =>
  ws.values().reduce((a: Vector, w) => rectifierLayer(w, a), x);

const line = (z: number): number => (z < 0 ? 0 : z);

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => line(dot(atx, w)),
  steps: [
    // every second unit first, then the others: the hypothesis holds for each j
    { by: 'induction hypothesis', expression: ({ t, w, ax, atx }) => line(dot(atx.map((e, j) => (j % 2 ? e : t * ax[j]!)), w)) },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => line(dot(ax.map((e) => t * e), w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => line(t * dot(ax, w)) },
    { by: 'algebra', expression: ({ t, w, ax }) => line(t * dot(ax, w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * line(dot(ax, w)) },
  ],
};
