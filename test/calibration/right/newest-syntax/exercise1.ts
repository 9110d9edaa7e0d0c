// Style: everything that ES2023 to ES2026 brought: with, toReversed, findLast, Set operations, using, groupBy, flags.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

class Sum implements Disposable {
  static open = 0;
  value = 0;
  constructor() {
    Sum.open += 1;
  }
  add(term: number): this {
    this.value += term;
    return this;
  }
  [Symbol.dispose](): void {
    Sum.open -= 1;
  }
}

function weighted(a: Vector, w: Vector): number {
  using sum = new Sum();
  for (const [j, e] of a.entries()) sum.add(e * w.at(j)!);
  return sum.value;
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const result = Array.from(w.at(0)!, () => 0);
  return result.reduce<number[]>((z, _, k) => z.with(k, Math.max(0, weighted(a, w.map((row) => row.at(k)!)))), result);
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.toReversed().reduceRight((a, w) => rectifierLayer(w, a), x);
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => {
    const { excite = [], inhibit = [] } = Object.groupBy(atx.map((e, j) => e * w[j]), (term) => (term > 0 ? 'excite' : 'inhibit'));
    return Math.max(0, [...excite, ...inhibit].reduce((p, q) => p + q, 0));
  },
  steps: [
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => Math.max(0, weighted(ax.map((e) => t * e), w)) },
    { by: 't >= 0', expression: ({ t, w, ax }) => t * Math.max(0, weighted(ax, w)) },
  ],
};
