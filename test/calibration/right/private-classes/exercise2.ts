import type { Derivation, TaylorGiven, Vector } from 'sheet09';

class Point {
  readonly #x: Vector;

  constructor(x: Vector) {
    this.#x = x;
  }

  at(i: number): number {
    return this.#x[i]!;
  }

  minus(other: Point): Point {
    return new Point(this.#x.map((e, i) => e - other.#x[i]!));
  }

  plus(other: Point): Point {
    return new Point(this.#x.map((e, i) => e + other.#x[i]!));
  }

  times(c: number): Point {
    return new Point(this.#x.map((e) => c * e));
  }

  get norm(): number {
    return Math.sqrt(this.#x.reduce((s, e) => s + e ** 2, 0));
  }

  get direction(): Point {
    return this.times(1 / this.norm);
  }

  toArray(): number[] {
    return this.#x.slice();
  }
}

class Ball {
  readonly #centre: Point;

  constructor(centre: Vector) {
    this.#centre = new Point(centre);
  }

  f(x: Point): number {
    return x.minus(this.#centre).norm - 1;
  }

  root(x: Point): Point {
    return this.#centre.plus(x.minus(this.#centre).direction);
  }

  gradient(x: Point): Point {
    return x.minus(this.#centre).direction;
  }

  terms(x: Vector): Vector {
    const point = new Point(x);
    const g = this.gradient(point);
    return x.map((_, i) => g.at(i) ** 2 * this.f(point));
  }
}

export const f = (x: Vector, mu: Vector): number => new Ball(mu).f(new Point(x));
export const rootPoint = (x: Vector, mu: Vector): Vector => new Ball(mu).root(new Point(x)).toArray();
export const gradient = (x: Vector, mu: Vector): Vector => new Ball(mu).gradient(new Point(x)).toArray();
export const relevance = (x: Vector, mu: Vector): Vector => new Ball(mu).terms(x);

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i]! * (x[i]! - root[i]!),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => new Ball(mu).gradient(new Point(root)).at(i) * (x[i]! - root[i]!),
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const root = new Ball(mu).root(new Point(x));
        return new Ball(mu).gradient(root).at(i) * (x[i]! - root.at(i));
      },
    },
    { by: 'algebra', expression: ({ x, mu, i }) => new Ball(mu).terms(x)[i]! },
  ],
};
