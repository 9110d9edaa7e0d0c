import type { Derivation, TaylorGiven, Vector } from 'sheet09';

// live bindings: filled after they were exported
export let f: (x: Vector, mu: Vector) => number;
export let gradient: (x: Vector, mu: Vector) => Vector;
export let rootPoint: (x: Vector, mu: Vector) => Vector;
export let relevance: (x: Vector, mu: Vector) => Vector;

class Formulas {
  get norm() {
    return (x: Vector, mu: Vector) => Math.sqrt(x.reduce((s, e, i) => s + (e - mu[i]) ** 2, 0));
  }
  get f() {
    return (x: Vector, mu: Vector) => this.norm(x, mu) - 1;
  }
  get gradient() {
    return (x: Vector, mu: Vector) => x.map((e, i) => (e - mu[i]) / this.norm(x, mu));
  }
  get rootPoint() {
    return (x: Vector, mu: Vector) => this.gradient(x, mu).map((e, i) => mu[i] + e);
  }
  get relevance() {
    return (x: Vector, mu: Vector) => this.gradient(x, mu).map((e) => e * e * this.f(x, mu));
  }
}

({ f, gradient, rootPoint, relevance } = new Formulas());

class Proof implements Derivation<TaylorGiven> {
  get start() {
    return ({ x, i, root, gradient: g }: TaylorGiven) => g[i] * (x[i] - root[i]);
  }
  get steps() {
    return [
      { by: 'gradient at the root point' as const, expression: ({ x, mu, i, root }: TaylorGiven) => gradient(root, mu)[i] * (x[i] - root[i]) },
      { by: 'root point' as const, expression: ({ x, mu, i }: TaylorGiven) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
      { by: 'algebra' as const, expression: ({ x, mu, i }: TaylorGiven) => relevance(x, mu)[i] },
    ];
  }
}

export const taylorTerm = new Proof();
