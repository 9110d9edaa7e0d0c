import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const enum Power {
  One = 1,
  Two = Power.One << 1,
}

namespace Geometry {
  export const difference = (x: Vector, mu: Vector): number[] => x.map((e, i) => e - mu[i]!);
  export const norm = (d: Vector): number => d.reduce((s, e) => s + e ** Power.Two, 0) ** (Power.One / Power.Two);
}

class Sphere {
  constructor(
    private readonly centre: Vector,
    private readonly radius = 1,
  ) {}

  level(x: Vector): number {
    return Geometry.norm(Geometry.difference(x, this.centre)) - this.radius;
  }

  normal(x: Vector): Vector {
    const d = Geometry.difference(x, this.centre);
    return d.map((e) => e / Geometry.norm(d));
  }

  project(x: Vector): Vector {
    return this.normal(x).map((e, i) => this.centre[i]! + this.radius * e);
  }
}

export function f(x: Vector, mu: Vector): number {
  return new Sphere(mu).level(x);
}
export function gradient(x: Vector, mu: Vector): Vector {
  return new Sphere(mu).normal(x);
}
export function rootPoint(x: Vector, mu: Vector): Vector {
  return new Sphere(mu).project(x);
}
export function relevance(x: Vector, mu: Vector): Vector {
  const sphere = new Sphere(mu);
  return sphere.normal(x).map((e) => e ** Power.Two * sphere.level(x));
}

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => <number>g[i] * (<number>x[i] - <number>root[i]),
  steps: [
    {
      by: 'gradient at the root point',
      expression: ({ x, mu, i, root }) => new Sphere(mu).normal(root)[i]! * (x[i]! - root[i]!),
    },
    {
      by: 'root point',
      expression: ({ x, mu, i }) => {
        const sphere = new Sphere(mu);
        return sphere.normal(sphere.project(x))[i]! * (x[i]! - sphere.project(x)[i]!);
      },
    },
    { by: 'algebra', expression: ({ x, mu, i }) => new Sphere(mu).normal(x)[i]! * (x[i]! - new Sphere(mu).project(x)[i]!) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i]! },
  ],
};
