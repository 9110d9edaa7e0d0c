import type { Derivation, TaylorGiven, Vector } from 'sheet09';

class Cache {
  static #norms = new WeakMap<Vector, number>();
  static {
    // a static block, as classes have had since ES2022
    Object.freeze(this);
  }
  static norm(d: Vector): number {
    let norm = this.#norms.get(d);
    norm ??= Math.sqrt(d.reduce((s, e) => s + e ** 2, 0));
    this.#norms.set(d, norm);
    return norm;
  }
  static isVector(value: object): boolean {
    return #norms in (value as typeof Cache);
  }
}

const minus = (x: Vector, mu: Vector): Vector => x.map((e, i) => e - (mu[i] ?? 0));

export const f = (x: Vector, mu: Vector): number => Cache.norm(minus(x, mu)) - 1;
export function gradient(x: Vector, mu: Vector): Vector {
  const d = minus(x, mu);
  return d.map((e) => e / Cache.norm(d));
}
export const rootPoint = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => e + mu.at(i)!);
export const relevance = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e) => e ** 2 * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g.at(i)! * (x.at(i)! - root.at(i)!),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu).at(i)! * (x.at(i)! - root.at(i)!) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(x, mu).at(i)! * (x.at(i)! - rootPoint(x, mu).at(i)!) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu).at(i)! },
  ],
};
