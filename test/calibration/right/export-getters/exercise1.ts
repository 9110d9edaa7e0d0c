// Style: exports that are getters, made when they are first asked for (CommonJS, defineProperty).
import type { InductionGiven, Matrix, Vector } from 'sheet09';
declare const exports: object;

function lazy(name: string, make: () => unknown): void {
  let made: unknown;
  Object.defineProperty(exports, name, { enumerable: true, get: () => (made ??= make()) });
}

const sum = (a: Vector, w: Vector): number => a.reduce((z, e, j) => z + e * w[j], 0);

lazy('rectifierLayer', () => (w: Matrix, a: Vector) => w[0].map((_, k) => Math.max(0, sum(a, w.map((row) => row[k])))));

lazy('rectifierNetwork', () => {
  const { rectifierLayer } = exports as { rectifierLayer: (w: Matrix, a: Vector) => Vector };
  return (ws: readonly Matrix[], x: Vector) => ws.reduce((a, w) => rectifierLayer(w, a), x);
});

lazy('inductionStep', () => ({
  get start() {
    return ({ w, atx }: InductionGiven) => Math.max(0, sum(atx, w));
  },
  get steps() {
    return [
      { by: 'induction hypothesis', get expression() { return ({ t, w, ax }: InductionGiven) => Math.max(0, sum(ax.map((e) => t * e), w)); } },
      { by: 'algebra', get expression() { return ({ t, w, ax }: InductionGiven) => Math.max(0, t * sum(ax, w)); } },
      { get by() { return 't >= 0'; }, expression: ({ t, w, ax }: InductionGiven) => t * Math.max(0, sum(ax, w)) },
    ];
  },
}));
