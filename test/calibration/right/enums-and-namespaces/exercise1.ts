// Style: TypeScript's own syntax: enums, namespaces, parameter properties, overloads, satisfies.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

enum Reason {
  Algebra = 'algebra',
  Hypothesis = 'induction hypothesis',
  Sign = 't >= 0',
}

namespace Sums {
  export function weighted(a: Vector, w: Vector): number {
    let z = 0;
    for (let j = 0; j < w.length; j++) z += a[j]! * w[j]!;
    return z;
  }

  export namespace Rectified {
    export const weighted = (a: Vector, w: Vector): number => Math.max(0, Sums.weighted(a, w));
  }
}

class Layer {
  constructor(
    private readonly w: Matrix,
    public readonly outputs: number = w[0]!.length,
  ) {}

  run(a: Vector): Vector {
    const result: number[] = [];
    for (let k = 0; k < this.outputs; k++) result[k] = Sums.Rectified.weighted(a, this.column(k));
    return result;
  }

  private column(k: number): Vector {
    return this.w.map((row) => row[k]!);
  }
}

export function rectifierLayer(w: Matrix, a: Vector): Vector;
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return new Layer(w).run(a);
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.map((w) => new Layer(w)).reduce((a, layer) => layer.run(a), x);
}

export const inductionStep = {
  start: ({ w, atx }) => Sums.Rectified.weighted(atx, w),
  steps: [
    { by: Reason.Hypothesis as const, expression: ({ t, w, ax }) => Sums.Rectified.weighted(ax.map((a) => a * t), w) },
    { by: Reason.Algebra as const, expression: ({ t, w, ax }) => Sums.Rectified.weighted(ax, w.map((e) => e * t)) },
    { by: Reason.Sign as const, expression: ({ t, w, ax }) => Sums.Rectified.weighted(ax, w) * t },
  ] as Derivation<InductionGiven>['steps'],
} satisfies Derivation<InductionGiven>;
