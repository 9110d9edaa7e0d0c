import fc, { type Arbitrary } from 'fast-check';
import type { TaylorGiven, Vector } from 'sheet09';
import { relevance } from '../../../reference/sheet09/exercise2.ts';
import type { Check, DerivationDeclaration } from '../../../src/records/sheet.ts';
import { derivation } from '../../../src/sheet/declare.ts';
import { taylorFormulas } from '../laws/taylor-term.ts';
import { proofHints } from '../hints.ts';
import { numbersOffZero, proofSizes, sometimesZero, vectors } from '../numbers.ts';
import { add, norm } from '../laws/vectors.ts';

/** The root is just some point and the gradient just some vector; f(x) > 0, and few coordinates of x - mu are 0. */
const unconstrained: Arbitrary<TaylorGiven> = proofSizes.chain((n) =>
  fc
    .record({
      mu: vectors(numbersOffZero(0.25, 3), n),
      i: fc.integer({ min: 0, max: n - 1 }),
      toX: vectors(sometimesZero(numbersOffZero(0.5, 3)), n).filter((way) => norm(way) >= 1.25),
      toRoot: vectors(numbersOffZero(0.5, 2), n).filter((way) => Math.abs(norm(way) - 1) >= 0.1),
      gradient: vectors(numbersOffZero(0.25, 2), n),
    })
    .map(({ mu, i, toX, toRoot, gradient: given }) => ({
      x: add(mu, toX),
      mu,
      i,
      root: add(mu, toRoot),
      gradient: given,
    })),
);

/** x - mu and root - mu are sides of a triangle of 3, 4 and 5, so that a person can follow every norm. */
const easyTriangles: readonly TaylorGiven[] = [
  { x: [4, 4], mu: [1, 0], i: 0, root: [2.6, -1.2], gradient: [0.5, 2] },
  { x: [4, 4], mu: [0, 1], i: 1, root: [1.6, -0.2], gradient: [2, 0.5] },
];

/** As many coordinates as there can be, in each of which the root point is off: whoever treats them one by one is followed to the end. */
const manyCoordinates: TaylorGiven = {
  x: Array.from({ length: 50 }, (_, i) => (i % 3) + 0.5),
  mu: Array.from({ length: 50 }, (_, i) => (i % 2) / 4),
  i: 49,
  root: Array.from({ length: 50 }, (_, i) => (i % 4) / 4 - 0.125),
  gradient: Array.from({ length: 50 }, (_, i) => 0.5 - (i % 3) / 8),
};

const declaration: DerivationDeclaration<TaylorGiven> = {
  unconstrained,
  examples: [...easyTriangles, manyCoordinates],
  ...taylorFormulas,
  start: {
    expression: ({ x, i, root, gradient: given }) =>
      entry(given, i) * (entry(x, i) - entry(root, i)),
    words: String.raw`the Taylor term $[\nabla f(\tilde x)]_i \, (x_i - \tilde x_i)$, in the gradient and the root point that are given`,
  },
  end: {
    expression: ({ x, mu, i }) => entry(relevance(x, mu), i),
    words: String.raw`$R_i$ as part (a) of the exercise gives it, in $x$ and $\mu$ alone`,
  },
};

const common = {
  hints: proofHints,
  export: 'taylorTerm',
  source: 'Exercise 2 (a)',
  visibility: 'public',
} as const;

/** 4 points: a quarter for both ends, for either reason, and for what holds for all data. */
export const taylorTermChecks: readonly Check[] = derivation(declaration, [
  {
    ...common,
    id: 'exercise2.taylorTerm.ends',
    part: { kind: 'ends' },
    title: String.raw`The proof leads from the Taylor term $[\nabla f(\tilde x)]_i \, (x_i - \tilde x_i)$ to $R_i$, written with $x$ and $\mu$ alone.`,
    points: 1,
    hint: 'The first line holds the gradient and the root point as they are given; in the last one, neither occurs any more.',
  },
  {
    ...common,
    id: 'exercise2.taylorTerm.gradient',
    part: { kind: 'reason', reason: 'gradient at the root point' },
    title:
      'The gradient is taken at the root point, whatever the root point is, in a step that uses nothing else.',
    points: 1,
    hint: 'A gradient written at $x$ uses two reasons at once. Write it at the root point first: where the root point is comes in another step.',
  },
  {
    ...common,
    id: 'exercise2.taylorTerm.root',
    part: { kind: 'reason', reason: 'root point' },
    title: String.raw`The root point is replaced by its formula in $x$ and $\mu$, in a step that uses nothing else.`,
    points: 1,
    hint: String.raw`The root point is neither $\mu$ nor $x$, and its formula says nothing of the gradient.`,
  },
  {
    ...common,
    id: 'exercise2.taylorTerm.algebra',
    part: { kind: 'algebra' },
    title: 'Steps of algebra hold for all data, whether the premises hold or not.',
    points: 1,
    visibility: 'hidden',
    hint: 'A step that needs to know what the root point or the gradient is, is not algebra.',
  },
]);

function entry(x: Vector, i: number): number {
  return x[i] ?? NaN;
}
