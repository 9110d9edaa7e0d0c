import type { Derivation, TaylorGiven, Vector } from 'sheet09';

export default class Taylor {
  readonly d: Vector;
  readonly n: number;

  constructor(x: Vector, readonly mu: Vector) {
    this.d = x.map((e, i) => e - mu[i]);
    this.n = Math.sqrt(this.d.map((e) => e * e).reduce((p, q) => p + q));
  }

  f = () => this.n - 1;
  gradient = () => this.d.map((e) => e / this.n);
  root = () => this.d.map((e, i) => this.mu[i] + e / this.n);
  relevance = () => this.d.map((e) => (e / this.n) ** 2 * (this.n - 1));
}

const f = (x: Vector, mu: Vector): number => new Taylor(x, mu).f();
const gradient = (x: Vector, mu: Vector): Vector => new Taylor(x, mu).gradient();
const rootPoint = (x: Vector, mu: Vector): Vector => new Taylor(x, mu).root();
const relevance = (x: Vector, mu: Vector): Vector => new Taylor(x, mu).relevance();

const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient }) => gradient[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => new Taylor(root, mu).gradient()[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => new Taylor(new Taylor(x, mu).root(), mu).gradient()[i] * (x[i] - new Taylor(x, mu).root()[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => new Taylor(x, mu).gradient()[i] * (x[i] - mu[i]) * (1 - 1 / new Taylor(x, mu).n) },
    { by: 'algebra', expression: ({ x, mu, i }) => new Taylor(x, mu).relevance()[i] },
  ],
};

export { f, gradient, rootPoint, relevance, taylorTerm };
