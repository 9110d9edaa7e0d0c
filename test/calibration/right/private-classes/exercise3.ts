import type { Matrix, Vector } from 'sheet09';

class PositiveRule {
  readonly #w: Matrix;
  readonly #a: Vector;

  constructor(w: Matrix, a: Vector) {
    this.#w = w;
    this.#a = a;
  }

  #message(j: number, k: number): number {
    const weight = this.#w[j]![k]!;
    return weight > 0 ? this.#a[j]! * weight : 0;
  }

  #total(k: number): number {
    return this.#a.reduce((z, _, j) => z + this.#message(j, k), 0);
  }

  share(j: number, k: number): number {
    const total = this.#total(k);
    return total > 0 ? this.#message(j, k) / total : 0;
  }
}

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const rule = new PositiveRule(w, a);
  return a.map((_, j) => r.reduce((sum, rk, k) => sum + rule.share(j, k) * rk, 0));
}

class MinNetwork {
  readonly #inputs: readonly [number, number];

  constructor(a1: number, a2: number) {
    this.#inputs = [a1, a2];
  }

  get output(): number {
    return Math.min(...this.#inputs);
  }

  split(share: number): readonly [number, number] {
    return [share * this.output, (1 - share) * this.output];
  }

  get proportion(): number {
    const [a1, a2] = this.#inputs;
    return a1 + a2 === 0 ? 0 : a1 / (a1 + a2);
  }
}

export const networkA = (a1: number, a2: number) => new MinNetwork(a1, a2).split(1);
export const networkB = (a1: number, a2: number) => new MinNetwork(a1, a2).split(0);
export const networkC = (a1: number, a2: number) => {
  const network = new MinNetwork(a1, a2);
  return network.split(network.proportion);
};
