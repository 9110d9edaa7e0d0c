// Style: nothing can change: frozen results, frozen exports, frozen intermediate values.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const { freeze } = Object;

export const rectifierLayer = freeze((w: Matrix, a: Vector): Vector =>
  freeze(freeze(w[0].map((_, k) => a.reduce((z, e, j) => z + e * w[j][k], 0))).map((z) => (z > 0 ? z : 0))),
);

export const rectifierNetwork = freeze((ws: readonly Matrix[], x: Vector): Vector => {
  const as = freeze(ws.reduce<readonly Vector[]>((all, w) => freeze([...all, rectifierLayer(w, all[all.length - 1])]), freeze([freeze([...x])])));
  return as[as.length - 1];
});

const line = (a: Vector, w: Vector): number => freeze(a.map((e, j) => e * w[j])).reduce((p, q) => p + q);

export const inductionStep: Derivation<InductionGiven> = freeze({
  start: freeze(({ w, atx }: InductionGiven) => Math.max(0, line(atx, w))),
  steps: freeze([
    freeze({ by: 'induction hypothesis' as const, expression: freeze(({ t, w, ax }: InductionGiven) => Math.max(0, line(ax.map((e) => t * e), w))) }),
    freeze({ by: 'algebra' as const, expression: freeze(({ t, w, ax }: InductionGiven) => Math.max(0, t * line(ax, w))) }),
    freeze({ by: 't >= 0' as const, expression: freeze(({ t, w, ax }: InductionGiven) => t * Math.max(0, line(ax, w))) }),
  ]),
});
