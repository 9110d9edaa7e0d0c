import type { Derivation, TaylorGiven, Vector } from 'sheet09';
import { taylorTerm } from '../../../../reference/sheet09/exercise2.ts';

type Proof = Derivation<TaylorGiven>;
type Line = Proof['start'];

const at = (x: Vector, i: number): number => x[i] ?? NaN;
const minus = (x: Vector, y: Vector): Vector => x.map((entry, i) => entry - at(y, i));
const length = (d: Vector): number => Math.hypot(...d);
const rootOf = ({ x, mu }: TaylorGiven): Vector => {
  const d = minus(x, mu);
  return mu.map((m, i) => m + at(d, i) / length(d));
};

const start: Line = ({ x, i, root, gradient }) => at(gradient, i) * (at(x, i) - at(root, i));
const gradientAtRoot: Line = ({ x, mu, i, root }) =>
  (at(minus(root, mu), i) / length(minus(root, mu))) * (at(x, i) - at(root, i));
const rootIn: Line = (given) => gradientAtRoot({ ...given, root: rootOf(given) });
const end: Line = ({ x, mu, i }) => {
  const n = length(minus(x, mu));
  return (at(minus(x, mu), i) ** 2 / n ** 2) * (n - 1);
};

/** Proofs of exercise 2 (a) that are right, each in another style. */
export const rightTaylors: Readonly<Record<string, unknown>> = {
  "the reference's": taylorTerm,
  'data that cancel out of a line, up to rounding': {
    start,
    steps: [
      { by: 'gradient at the root point', expression: gradientAtRoot },
      { by: 'root point', expression: end },
      {
        by: 'algebra',
        // (x - mu)^2, as it is written beside the root.
        expression: ({ x, mu, i, root }) => {
          const [far, near] = [at(x, i) - at(root, i), at(root, i) - at(mu, i)];
          const n = length(minus(x, mu));
          return ((far ** 2 + 2 * far * near + near ** 2) / n ** 2) * (n - 1);
        },
      },
      { by: 'algebra', expression: end },
    ],
  } satisfies Proof,
  'two steps and no algebra': {
    start,
    steps: [
      { by: 'gradient at the root point', expression: gradientAtRoot },
      { by: 'root point', expression: end },
    ],
  } satisfies Proof,
  'twenty steps, most of which repeat a line': {
    start,
    steps: [
      ...Array.from({ length: 6 }, () => ({ by: 'algebra', expression: start }) as const),
      { by: 'gradient at the root point', expression: gradientAtRoot },
      ...Array.from({ length: 6 }, () => ({ by: 'algebra', expression: gradientAtRoot }) as const),
      { by: 'root point', expression: rootIn },
      ...Array.from({ length: 6 }, () => ({ by: 'algebra', expression: end }) as const),
    ],
  } satisfies Proof,
  'the root point first, and once more after the gradient': {
    start,
    steps: [
      {
        by: 'root point',
        expression: (given) =>
          at(given.gradient, given.i) * (at(given.x, given.i) - at(rootOf(given), given.i)),
      },
      {
        by: 'gradient at the root point',
        expression: (given) => {
          const { x, mu, i, root } = given;
          const direction = at(minus(root, mu), i) / length(minus(root, mu));
          return direction * (at(x, i) - at(rootOf(given), i));
        },
      },
      { by: 'root point', expression: end },
    ],
  } satisfies Proof,
  'the root point in each of its places, step by step': {
    start,
    steps: [
      { by: 'gradient at the root point', expression: gradientAtRoot },
      {
        by: 'root point',
        expression: (given) => {
          const { x, mu, i, root } = given;
          const direction = at(minus(rootOf(given), mu), i) / length(minus(root, mu));
          return direction * (at(x, i) - at(root, i));
        },
      },
      {
        by: 'root point',
        expression: (given) => {
          const { x, mu, i, root } = given;
          return at(minus(rootOf(given), mu), i) * (at(x, i) - at(root, i));
        },
      },
      { by: 'root point', expression: rootIn },
      { by: 'algebra', expression: end },
    ],
  } satisfies Proof,
  'multiplied out': {
    start: ({ x, i, root, gradient }) => at(gradient, i) * at(x, i) - at(gradient, i) * at(root, i),
    steps: [
      {
        by: 'gradient at the root point',
        expression: ({ x, mu, i, root }) => {
          const way = minus(root, mu);
          return (at(way, i) * at(x, i) - at(way, i) * at(root, i)) / length(way);
        },
      },
      {
        by: 'root point',
        expression: ({ x, mu, i }) => {
          const d = minus(x, mu);
          const unit = at(d, i) / length(d);
          return unit * at(d, i) - unit * unit;
        },
      },
      {
        by: 'algebra',
        expression: ({ x, mu, i }) => {
          const d = minus(x, mu);
          const squares = d.reduce((sum, entry) => sum + entry * entry, 0);
          return (at(d, i) ** 2 * Math.sqrt(squares) - at(d, i) ** 2) / squares;
        },
      },
      { by: 'algebra', expression: end },
    ],
  } satisfies Proof,
  '32-bit arithmetic throughout': {
    start: ({ x, i, root, gradient }) =>
      Math.fround(
        Math.fround(at(gradient, i)) *
          Math.fround(Math.fround(at(x, i)) - Math.fround(at(root, i))),
      ),
    steps: [
      {
        by: 'gradient at the root point',
        expression: ({ x, mu, i, root }) => {
          const way = new Float32Array(minus(root, mu));
          const distance = Math.fround(Math.sqrt(Math.fround(squares(way))));
          return Math.fround(
            Math.fround((way[i] ?? NaN) / distance) * Math.fround(at(x, i) - at(root, i)),
          );
        },
      },
      {
        by: 'root point',
        expression: ({ x, mu, i }) => {
          const d = new Float32Array(minus(x, mu));
          const distance = Math.fround(Math.sqrt(Math.fround(squares(d))));
          const unit = d.map((entry) => entry / distance);
          const [d_i, unit_i] = [d[i] ?? NaN, unit[i] ?? NaN];
          return Math.fround(unit_i * Math.fround(d_i - unit_i));
        },
      },
      {
        by: 'algebra',
        expression: ({ x, mu, i }) => {
          const d = new Float32Array(minus(x, mu));
          const distance = Math.fround(Math.sqrt(Math.fround(squares(d))));
          return Math.fround(Math.fround((d[i] ?? NaN) / distance) ** 2 * (distance - 1));
        },
      },
    ],
  } satisfies Proof,
  'a class with methods and getters': new (class {
    get steps() {
      const step = (by: string, expression: Line) => ({ by, expression });
      return [
        step('gradient at the root point', (given) => this.line(given)),
        step('root point', (given) => this.line({ ...given, root: rootOf(given) })),
        step('algebra', end),
      ];
    }
    start(given: TaylorGiven) {
      return this.term(given, given.gradient);
    }
    line(given: TaylorGiven) {
      const way = minus(given.root, given.mu);
      return this.term(
        given,
        way.map((entry) => entry / length(way)),
      );
    }
    term({ x, i, root }: TaylorGiven, gradient: Vector) {
      return at(gradient, i) * (at(x, i) - at(root, i));
    }
  })(),
  'the distance pulled out of the bracket': {
    start,
    steps: [
      { by: 'gradient at the root point', expression: gradientAtRoot },
      {
        by: 'root point',
        expression: ({ x, mu, i }) => {
          const d = minus(x, mu);
          return (at(d, i) / length(d)) * at(d, i) * (1 - 1 / length(d));
        },
      },
      {
        by: 'algebra',
        expression: ({ x, mu, i }) => {
          const d = minus(x, mu);
          return at(d, i) * at(d, i) * (1 / length(d) - 1 / length(d) ** 2);
        },
      },
      { by: 'algebra', expression: end },
    ],
  } satisfies Proof,
  'logarithms and powers': {
    start,
    steps: [
      { by: 'gradient at the root point', expression: gradientAtRoot },
      { by: 'root point', expression: rootIn },
      {
        by: 'algebra',
        expression: ({ x, mu, i }) => {
          const d = minus(x, mu);
          const n = Math.exp(0.5 * Math.log(squares(d)));
          return Math.exp(2 * Math.log(Math.abs(at(d, i))) - 2 * Math.log(n)) * (n - 1);
        },
      },
    ],
  } satisfies Proof,
  'branches that leave a line continuous': {
    start: ({ x, i, root, gradient }) => {
      const g = at(gradient, i);
      const way = at(x, i) - at(root, i);
      return g * way > 0 ? Math.abs(g * way) : -Math.abs(g * way);
    },
    steps: [
      {
        by: 'gradient at the root point',
        expression: ({ x, mu, i, root }) => {
          const way = at(minus(root, mu), i);
          const size = Math.abs(way) / length(minus(root, mu));
          return (way < 0 ? -size : size) * (at(x, i) - at(root, i));
        },
      },
      { by: 'root point', expression: end },
    ],
  } satisfies Proof,
  'the gradient in two places, one after the other': {
    start: ({ x, i, root, gradient }) => at(gradient, i) * at(x, i) - at(gradient, i) * at(root, i),
    steps: [
      {
        by: 'gradient at the root point',
        expression: ({ x, mu, i, root, gradient }) =>
          (at(minus(root, mu), i) / length(minus(root, mu))) * at(x, i) -
          at(gradient, i) * at(root, i),
      },
      {
        by: 'gradient at the root point',
        expression: gradientAtRoot,
      },
      { by: 'algebra', expression: gradientAtRoot },
      { by: 'root point', expression: rootIn },
      { by: 'algebra', expression: end },
    ],
  } satisfies Proof,
  'the root point as a step back from x': {
    start,
    steps: [
      {
        by: 'root point',
        expression: ({ x, mu, i, gradient }) => {
          const d = minus(x, mu);
          return at(gradient, i) * (length(d) - 1) * (at(d, i) / length(d));
        },
      },
      {
        by: 'gradient at the root point',
        expression: ({ x, mu, i, root }) => {
          const d = minus(x, mu);
          const way = minus(root, mu);
          return (at(way, i) / length(way)) * (length(d) - 1) * (at(d, i) / length(d));
        },
      },
      { by: 'root point', expression: end },
    ],
  } satisfies Proof,
};

function squares(d: Iterable<number>): number {
  let sum = 0;
  for (const entry of d) sum += entry * entry;
  return sum;
}
