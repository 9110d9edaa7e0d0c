import type { Matrix, Vector } from 'sheet09';

enum Winner {
  First,
  Second,
  Nobody,
}

namespace Min {
  export type Pair = readonly [number, number];

  export function winner(a1: number, a2: number): Winner {
    if (a1 === a2) return Winner.Nobody;
    return a1 < a2 ? Winner.First : Winner.Second;
  }

  export function value(a1: number, a2: number): number {
    switch (winner(a1, a2)) {
      case Winner.First:
        return a1;
      case Winner.Second:
      case Winner.Nobody:
        return a2;
    }
  }
}

class Unit {
  private total = 0;
  constructor(private readonly messages: Vector) {
    for (const m of messages) this.total += m;
  }
  share(j: number): number {
    return this.total === 0 ? 0 : this.messages[j]! / this.total;
  }
}

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const units = r.map((_, k) => new Unit(a.map((e, j) => e * Math.max(0, w[j]![k]!))));
  return a.map((_, j) => units.reduce((sum, unit, k) => sum + unit.share(j) * r[k]!, 0));
}

export const networkA = (a1: number, a2: number): Min.Pair => [Min.value(a1, a2), 0];
export const networkB = (a1: number, a2: number): Min.Pair => [0, Min.value(a1, a2)];
export const networkC = (a1: number, a2: number): Min.Pair => {
  const unit = new Unit([a1, a2]);
  return [unit.share(0) * Min.value(a1, a2), unit.share(1) * Min.value(a1, a2)];
};
