import { networkA, networkB, networkC } from '../../../reference/sheet09/exercise3.ts';
import { weightsA, weightsB, weightsC, type Weights } from '../../../reference/sheet09/networks.ts';
import type { Check, ComparisonCheck, Inputs } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { sumsToOutput, type Output } from '../laws/sums.ts';
import { closely, roughly } from '../laws/tolerances.ts';
import { usualHints } from '../hints.ts';
import {
  degenerateExamples,
  degeneratePairs,
  extremeExamples,
  extremePairs,
  pairsAbove,
  pairsBelow,
  unequalPairs,
  type PairInput,
} from './inputs.ts';
import {
  absolute,
  allToTheLarger,
  alphaBeta,
  equalSplit,
  exchanged,
  firstForMinimum,
  halfForgotten,
  halfLost,
  inProportion,
  inputsThemselves,
  maximum,
  networkAAgain,
  otherInput,
  signed,
  stabilisersIn,
  startsFromOne,
  wholeInput,
  zeroByZero,
  type NetworkMistake,
} from './network-mistakes.ts';

// The check values of the sheet are asked each time: who has written just these down is right there and nowhere else.
const below: Inputs<PairInput> = {
  arbitrary: pairsBelow,
  runs: 40,
  examples: [
    { a1: 1, a2: 3 },
    { a1: 4, a2: 6 },
    { a1: 2, a2: 5 },
  ],
};
const above: Inputs<PairInput> = {
  arbitrary: pairsAbove,
  runs: 40,
  examples: [
    { a1: 3, a2: 1 },
    { a1: 6, a2: 4 },
  ],
};
const unequal: Inputs<PairInput> = {
  arbitrary: unequalPairs,
  runs: 60,
  examples: [
    { a1: 1, a2: 3 },
    { a1: 3, a2: 1 },
    { a1: 4, a2: 6 },
    { a1: 5, a2: 2 },
  ],
};

/** The one hint for values: it names a law that a student can test, and no value. */
const followHint =
  'Follow the relevance from the output down, layer by layer, with positive weights only. The two have to sum to the output.';

/** What the checks of a network say of it. */
interface NetworkSetup {
  readonly name: 'networkA' | 'networkB' | 'networkC';
  readonly letter: string;
  readonly reference: (a1: number, a2: number) => readonly [number, number];
  readonly weights: Weights;
}

const setupA: NetworkSetup = {
  name: 'networkA',
  letter: 'a',
  reference: networkA,
  weights: weightsA,
};
const setupB: NetworkSetup = {
  name: 'networkB',
  letter: 'b',
  reference: networkB,
  weights: weightsB,
};
const setupC: NetworkSetup = {
  name: 'networkC',
  letter: 'c',
  reference: networkC,
  weights: weightsC,
};

// Networks (a) and (b): a rule that lets negative weights take part is right on one side of a1 = a2 and wrong on the
// other. The side on which most rules are right comes first.

/** 6 points for each network. Who is right on one side alone, by a rule that is not the one asked for, keeps one. */
export const networkChecks: readonly Check[] = [
  compare(setupA, 'below', {
    title: 'In network (a), $R_1$ and $R_2$ are right where $a_1 < a_2$.',
    points: 1,
    inputs: below,
    misconceptions: [
      startsFromOne(weightsA),
      alphaBeta(weightsA),
      otherInput(0),
      exchanged(weightsA),
      equalSplit,
      inProportion,
      inputsThemselves,
    ],
  }),
  compare(setupA, 'above', {
    title:
      'In network (a), $R_1$ and $R_2$ are right where $a_1 > a_2$: negative weights take no part.',
    points: 2,
    inputs: above,
    needs: ['exercise3.networkA.below'],
    misconceptions: [signed(weightsA), absolute(weightsA), wholeInput(0)],
  }),
  ...furtherChecks(setupA, 'above'),

  compare(setupB, 'above', {
    title: 'In network (b), $R_1$ and $R_2$ are right where $a_1 > a_2$.',
    points: 1,
    inputs: above,
    misconceptions: [
      startsFromOne(weightsB),
      alphaBeta(weightsB),
      otherInput(1),
      exchanged(weightsB),
      equalSplit,
      inProportion,
      inputsThemselves,
    ],
  }),
  compare(setupB, 'below', {
    title:
      'In network (b), $R_1$ and $R_2$ are right where $a_1 < a_2$: negative weights take no part.',
    points: 2,
    inputs: below,
    needs: ['exercise3.networkB.above'],
    misconceptions: [signed(weightsB), absolute(weightsB), wholeInput(1)],
  }),
  ...furtherChecks(setupB, 'below'),

  compare(setupC, 'values', {
    title:
      'In network (c), relevance reaches the inputs in the right shares, on both sides of $a_1 = a_2$.',
    points: 2,
    inputs: unequal,
    misconceptions: [
      startsFromOne(weightsC),
      alphaBeta(weightsC),
      maximum(weightsC),
      signed(weightsC),
      networkAAgain,
      exchanged(weightsC),
      equalSplit,
      allToTheLarger,
      inputsThemselves,
      halfLost,
      halfForgotten,
      firstForMinimum,
    ],
  }),
  property<PairInput, Output>({
    hints: usualHints,
    export: setupC.name,
    source: 'Exercise 3 (a)',
    id: 'exercise3.networkC.conserves',
    title: String.raw`In network (c), relevance starts with the output and none is lost: $R_1 + R_2 = \min(a_1, a_2)$.`,
    points: 1,
    visibility: 'public',
    hint: 'The output starts with its own value as relevance, and every layer passes on all that it gets.',
    inputs: unequal,
    calls: ({ a1, a2 }) => [[a1, a2]],
    shape: () => ({ kind: 'vector', length: 2 }),
    facts: ({ a1, a2 }) => ({ output: Math.min(a1, a2) }),
    holds: sumsToOutput,
  }),
  ...furtherChecks(setupC, 'values', [zeroByZero]),
];

type Compared = Pick<ComparisonCheck<PairInput>, 'title' | 'points' | 'inputs' | 'needs'> & {
  readonly misconceptions: readonly NetworkMistake[];
};

function compare({ name, reference }: NetworkSetup, aspect: string, check: Compared): Check {
  return comparison<PairInput>({
    ...check,
    id: `exercise3.${name}.${aspect}`,
    export: name,
    source: 'Exercise 3 (a)',
    visibility: 'public',
    hint: followHint,
    call: ({ a1, a2 }) => [a1, a2],
    expected: ({ a1, a2 }) => reference(a1, a2),
    tolerance: roughly(),
    // The values are the exercise.
    expectedFor: 'staff',
  });
}

/** Ties and zeros, all sizes to four digits, purity. */
function furtherChecks(
  { name, letter, reference, weights }: NetworkSetup,
  basis: string,
  misconceptions: readonly NetworkMistake[] = [],
): readonly Check[] {
  const common = {
    hints: usualHints,
    export: name,
    source: 'Exercise 3 (a)',
    needs: [`exercise3.${name}.${basis}`],
  } as const;
  const compared = {
    ...common,
    call: ({ a1, a2 }: PairInput) => [a1, a2],
    expected: ({ a1, a2 }: PairInput) => reference(a1, a2),
    expectedFor: 'staff',
    points: 1,
    visibility: 'hidden',
  } as const;
  return [
    comparison<PairInput>({
      ...compared,
      id: `exercise3.${name}.tiesAndZeros`,
      title: `In network (${letter}), $R_1$ and $R_2$ are right where $a_1 = a_2$, and where inputs are 0.`,
      hint: 'What does your program give for two equal inputs, and for one or two inputs of 0? There, $0/0$ counts as 0.',
      inputs: { arbitrary: degeneratePairs, runs: 30, examples: degenerateExamples },
      misconceptions,
      tolerance: roughly(),
    }),
    comparison<PairInput>({
      ...compared,
      id: `exercise3.${name}.anySize`,
      title: `In network (${letter}), $R_1$ and $R_2$ are right to four digits for inputs of every size, from 1/64 to 100.`,
      hint: 'Does your program round, cut small inputs off, or add something below a fraction line that is not small beside them?',
      inputs: { arbitrary: extremePairs, runs: 40, examples: extremeExamples },
      misconceptions: stabilisersIn(weights, name === 'networkC' ? 1e-5 : 1e-6),
      tolerance: closely(),
    }),
    purity<PairInput>({
      ...common,
      id: `exercise3.${name}.pure`,
      title: `The answer of ${name} depends on its arguments alone.`,
      points: 1,
      visibility: 'public',
      inputs: { arbitrary: pairsBelow, runs: 8, examples: [{ a1: 2, a2: 3 }] },
      // Outputs of different size, so that no two answers are the same.
      calls: ({ a1, a2 }) => [
        [a1, a2],
        [a1, a1 / 2],
        [(3 * a1) / 4, a2],
      ],
      tolerance: closely(),
    }),
  ];
}
