import type { Layer, Model, Vector } from 'sheet09';

/** One image on its way through the network. */
export class Pass {
  readonly #model: Model;
  readonly #inputs: readonly Vector[];
  readonly scores: Vector;

  constructor(model: Model, x: Vector) {
    const inputs: Vector[] = [];
    let a = x;
    for (const layer of model) {
      inputs.push(a);
      a = layer.forward(a);
    }
    this.#model = model;
    this.#inputs = inputs;
    this.scores = a;
  }

  onlyTarget(target: number, value: number): Vector {
    return this.scores.map((_, c) => (c === target ? value : 0));
  }

  down(top: Vector, through: (r: Vector, layer: Layer, a: Vector) => Vector): Vector {
    return this.#model.reduceRight((r, layer, l) => through(r, layer, this.#inputs[l]), top);
  }
}
