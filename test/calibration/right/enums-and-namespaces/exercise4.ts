import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

enum Kind {
  Relu = 'relu',
  Convolution = 'convolution',
  Pool = 'averagePool',
  Dense = 'dense',
}

namespace Rules {
  export const gammaOf: Readonly<Record<Exclude<`${Kind}`, 'relu'>, number>> = {
    [Kind.Convolution]: 0.25,
    [Kind.Pool]: 0,
    [Kind.Dense]: 0,
  };

  export class Steps {
    constructor(
      private readonly map: LinearLayer,
      private readonly a: Vector,
    ) {}
    up(): Vector {
      return this.map.forward(this.a);
    }
    down(s: Vector): Vector {
      return this.map.backward(s).map((c, j) => c * this.a[j]!);
    }
  }

  export const divide = (r: Vector, z: Vector): Vector => z.map((e, k) => (e === 0 ? 0 : r[k]! / e));
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const steps = new Rules.Steps(layer.withWeights((w) => (w > 0 ? w + gamma * w : w)), a);
  return steps.down(Rules.divide(r, steps.up()));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector {
  const all = [
    new Rules.Steps(layer, x),
    new Rules.Steps(layer.withWeights((w) => -Math.max(0, w)), x.map(() => l)),
    new Rules.Steps(layer.withWeights((w) => -Math.min(0, w)), x.map(() => h)),
  ];
  const add = (p: Vector, q: Vector): Vector => p.map((e, i) => e + q[i]!);
  const s = Rules.divide(r, all.map((steps) => steps.up()).reduce(add));
  return all.map((steps) => steps.down(s)).reduce(add);
}

class Pass {
  private constructor(
    private readonly model: Model,
    private readonly inputs: readonly Vector[],
    public readonly scores: Vector,
  ) {}

  static through(model: Model, x: Vector): Pass {
    const inputs: Vector[] = [];
    let a = x;
    for (const layer of model) {
      inputs.push(a);
      a = layer.forward(a);
    }
    return new Pass(model, inputs, a);
  }

  gradient(target: number): Vector {
    let g: Vector = this.scores.map((_, c) => Number(c === target));
    for (let l = this.model.length - 1; l >= 0; l--) {
      const layer = this.model[l]!;
      if (layer.kind === Kind.Relu) g = g.map((e, k) => (this.inputs[l]![k]! > 0 ? e : 0));
      else g = layer.backward(g);
    }
    return g;
  }

  relevance(target: number): Vector {
    let r: Vector = this.scores.map((e, c) => (c === target ? e : 0));
    for (let l = this.model.length - 1; l >= 0; l--) {
      const layer = this.model[l]!;
      if (layer.kind === Kind.Relu) continue;
      const a = this.inputs[l]!;
      r = l === 0 ? propagateBounds(layer, a, r, low, high) : propagateGamma(layer, a, r, Rules.gammaOf[layer.kind]);
    }
    return r;
  }
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  return Pass.through(model, x).gradient(target).map((e, i) => e * x[i]!);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  return Pass.through(model, x).relevance(target);
}
