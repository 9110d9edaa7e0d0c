// Style: classes with private fields, static factories and methods.
import type { Derivation, InductionGiven, Justification, Matrix, Vector } from 'sheet09';

class Layer {
  readonly #weights: Matrix;

  constructor(weights: Matrix) {
    this.#weights = weights;
  }

  get #outputs(): number {
    return this.#weights[0]?.length ?? 0;
  }

  #input(k: number, a: Vector): number {
    let z = 0;
    this.#weights.forEach((row, j) => {
      z += row[k]! * a[j]!;
    });
    return z;
  }

  activate(a: Vector): Vector {
    return Array.from({ length: this.#outputs }, (_, k) => Math.max(this.#input(k, a), 0));
  }
}

class Network {
  #layers: Layer[] = [];

  static of(ws: readonly Matrix[]): Network {
    const network = new Network();
    for (const w of ws) network.#layers.push(new Layer(w));
    return network;
  }

  run(x: Vector): Vector {
    let a = x;
    for (const layer of this.#layers) a = layer.activate(a);
    return a;
  }
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return new Layer(w).activate(a);
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return Network.of(ws).run(x);
}

class Line {
  readonly by: Justification<InductionGiven>;
  readonly #formula: (given: InductionGiven) => number;

  constructor(by: Justification<InductionGiven>, formula: (given: InductionGiven) => number) {
    this.by = by;
    this.#formula = formula;
  }

  get expression(): (given: InductionGiven) => number {
    return (given) => this.#formula(given);
  }
}

class Proof implements Derivation<InductionGiven> {
  readonly steps: Line[] = [];

  start = ({ w, atx }: InductionGiven): number => Proof.unit(atx, w);

  static unit(a: Vector, w: Vector): number {
    return Math.max(0, Proof.sum(a, w));
  }

  static sum(a: Vector, w: Vector): number {
    return a.reduce((z, e, j) => z + e * w[j]!, 0);
  }

  because(by: Justification<InductionGiven>, formula: (given: InductionGiven) => number): this {
    this.steps.push(new Line(by, formula));
    return this;
  }
}

export const inductionStep = new Proof()
  .because('induction hypothesis', ({ t, w, ax }) => Proof.unit(ax.map((e) => t * e), w))
  .because('algebra', ({ t, w, ax }) => Math.max(0, t * Proof.sum(ax, w)))
  .because('t >= 0', ({ t, w, ax }) => Math.max(0, Math.max(0, t) * Proof.sum(ax, w)))
  .because('algebra', ({ t, w, ax }) => Math.max(0, t) * Proof.unit(ax, w))
  .because('t >= 0', ({ t, w, ax }) => t * Proof.unit(ax, w));
