import type { TaylorGiven, Vector } from 'sheet09';
import { gradient as gradientOf, rootPoint } from '../../../../reference/sheet09/exercise2.ts';
import type { WrongProof } from './wrong-proof.ts';

type Line = (given: TaylorGiven) => number;

const at = (x: Vector, i: number): number => x[i] ?? NaN;
const minus = (x: Vector, y: Vector): Vector => x.map((entry, i) => entry - at(y, i));
const length = (d: Vector): number => Math.hypot(...d);
const unit = (d: Vector): Vector => d.map((entry) => entry / length(d));
const rootOf = ({ x, mu }: TaylorGiven): Vector => rootPoint(x, mu);
const largest = (d: Vector): number => Math.max(...d.map(Math.abs));

const start: Line = ({ x, i, root, gradient }) => at(gradient, i) * (at(x, i) - at(root, i));
const gradientAtRoot: Line = (given) =>
  start({ ...given, gradient: unit(minus(given.root, given.mu)) });
const gradientAtX: Line = (given) => start({ ...given, gradient: unit(minus(given.x, given.mu)) });
const rootIn: Line = (given) => gradientAtRoot({ ...given, root: rootOf(given) });
const end: Line = ({ x, mu, i }) => {
  const n = length(minus(x, mu));
  return (at(minus(x, mu), i) ** 2 / n ** 2) * (n - 1);
};

const byGradient = (expression: Line) => ({ by: 'gradient at the root point', expression });
const byRoot = (expression: Line) => ({ by: 'root point', expression });
const byAlgebra = (expression: Line) => ({ by: 'algebra', expression });

const missRoot = (given: TaylorGiven): number => largest(minus(given.root, rootOf(given)));
const missGradient = (given: TaylorGiven): number =>
  largest(minus(given.gradient, gradientOf(given.root, given.mu)));

const reasons = ['gradient', 'root', 'algebra'] as const;
const everything = ['ends', ...reasons] as const;

/** Lines that give the start or the end, by a question that they ask of the data. */
const questions: Readonly<Record<string, Line>> = {
  'root === its formula': (given) => (missRoot(given) === 0 ? end(given) : start(given)),
  'root within 1e-12': (given) => (missRoot(given) <= 1e-12 ? end(given) : start(given)),
  'root within 1e-6': (given) => (missRoot(given) <= 1e-6 ? end(given) : start(given)),
  'root within 1e-3': (given) => (missRoot(given) <= 1e-3 ? end(given) : start(given)),
  'root within 0.05': (given) => (missRoot(given) <= 0.05 ? end(given) : start(given)),
  'one entry of the root': (given) =>
    at(minus(given.root, rootOf(given)), 0) === 0 ? end(given) : start(given),
  'root at distance 1': ({ root, mu, ...rest }) =>
    Math.abs(length(minus(root, mu)) - 1) < 1e-9
      ? end({ root, mu, ...rest })
      : start({ root, mu, ...rest }),
  'gradient === its formula': (given) => (missGradient(given) === 0 ? start(given) : end(given)),
  'gradient within 1e-9': (given) => (missGradient(given) <= 1e-9 ? start(given) : end(given)),
  'gradient within 1e-4': (given) => (missGradient(given) <= 1e-4 ? start(given) : end(given)),
  'gradient within 0.1': (given) => (missGradient(given) <= 0.1 ? start(given) : end(given)),
  'gradient of length 1': (given) =>
    Math.abs(length(given.gradient) - 1) < 1e-9 ? start(given) : end(given),
  'a ramp of width 1e-6': (given) => blend(given, missRoot(given) / 1e-6),
  'a ramp of width 1e-4': (given) => blend(given, missRoot(given) / 1e-4),
  'a ramp of width 2e-3': (given) => blend(given, missRoot(given) / 2e-3),
};

/** Wrong proofs of exercise 2 (a), with the parts in which they are wrong. */
export const wrongTaylors: readonly WrongProof[] = [
  {
    title: 'a start at the point instead of the root point',
    wrong: ['ends'],
    make: () => ({
      start: ({ x, mu, i, gradient }: TaylorGiven) => at(gradient, i) * at(minus(x, mu), i),
      steps: [byAlgebra(start), byGradient(gradientAtRoot), byRoot(rootIn), byAlgebra(end)],
    }),
  },
  {
    title: 'an end without the square',
    wrong: ['ends'],
    make: () => ({
      start,
      steps: [
        byGradient(gradientAtRoot),
        byRoot(rootIn),
        byAlgebra(({ x, mu, i }) => (at(minus(x, mu), i) / length(minus(x, mu))) ** 1),
      ],
    }),
  },
  {
    title: 'an end that still holds the root point',
    wrong: ['ends', 'root', 'algebra'],
    make: () => ({ start, steps: [byGradient(gradientAtRoot)] }),
  },
  {
    title: 'a gradient written at x',
    wrong: ['gradient'],
    make: () => ({
      start,
      steps: [byGradient(gradientAtX), byRoot(end), byAlgebra(end)],
    }),
  },
  {
    title: 'a root point that brings the gradient with it',
    wrong: ['gradient', 'root', 'algebra'],
    make: () => ({ start, steps: [byRoot(end)] }),
  },
  {
    title: 'the reasons exchanged',
    wrong: ['root'],
    make: () => ({ start, steps: [byRoot(gradientAtRoot), byGradient(rootIn), byAlgebra(end)] }),
  },
  {
    title: 'everything by algebra',
    wrong: reasons,
    make: () => ({
      start,
      steps: [byAlgebra(gradientAtRoot), byAlgebra(rootIn), byAlgebra(end)],
    }),
  },
  {
    title: 'a root point at mu',
    wrong: ['root'],
    make: () => ({
      start,
      steps: [
        byGradient(gradientAtRoot),
        byRoot(
          ({ x, mu, i }) => (at(minus(x, mu), i) / length(minus(x, mu))) * at(minus(x, mu), i),
        ),
        byAlgebra(end),
      ],
    }),
  },
  {
    title: 'coordinates counted from 1 at the root point',
    wrong: ['gradient'],
    make: () => ({
      start,
      steps: [
        byGradient(({ x, mu, i, root }: TaylorGiven) => {
          const way = minus(root, mu);
          return ((way[i - 1] ?? NaN) / length(way)) * at(minus(x, root), i);
        }),
        byRoot(end),
      ],
    }),
  },
  {
    title: 'the gradient named where only the root point is used',
    wrong: ['gradient'],
    make: () => ({
      start,
      steps: [byGradient(gradientAtRoot), byRoot(rootIn), byGradient(end), byAlgebra(end)],
    }),
  },
  {
    title: 'the root point in one place, the other by algebra',
    wrong: ['algebra'],
    make: () => ({
      start,
      steps: [
        byGradient(gradientAtRoot),
        byRoot((given) => {
          const g = at(unit(minus(given.root, given.mu)), given.i);
          return g * (at(given.x, given.i) - at(rootOf(given), given.i));
        }),
        byAlgebra(rootIn),
        byAlgebra(end),
      ],
    }),
  },
  {
    title: 'the proof backwards',
    wrong: everything,
    make: () => ({
      start: end,
      steps: [byAlgebra(rootIn), byRoot(gradientAtRoot), byGradient(start)],
    }),
  },
  {
    title: 'islands between wrong steps of algebra',
    wrong: reasons,
    make: () => ({
      start,
      steps: [
        byAlgebra(({ gradient }) => at(gradient, 0)),
        byGradient(({ root, mu }) => at(unit(minus(root, mu)), 0)),
        byAlgebra(({ root }) => at(root, 0)),
        byRoot((given) => at(rootOf(given), 0)),
        byAlgebra(end),
      ],
    }),
  },
  {
    title: 'coordinates counted from 1',
    wrong: everything,
    make: () => {
      const shift = (line: Line) => (given: TaylorGiven) => line({ ...given, i: given.i + 1 });
      return {
        start: shift(start),
        steps: [byGradient(shift(gradientAtRoot)), byRoot(shift(rootIn)), byAlgebra(shift(end))],
      };
    },
  },
  ...Object.entries(questions).map(([title, line]): WrongProof => ({
    title: `a line that asks: ${title}`,
    wrong: reasons,
    make: () => ({ start, steps: [byGradient(line), byRoot(end)] }),
  })),
];

/** From the end (share 0) to the start (1 and above). */
function blend(given: TaylorGiven, share: number): number {
  const part = Math.min(1, Math.max(0, share));
  return (1 - part) * end(given) + part * start(given);
}
