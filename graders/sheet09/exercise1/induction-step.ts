import fc, { type Arbitrary } from 'fast-check';
import type { InductionGiven, Vector } from 'sheet09';
import type { Check, DerivationDeclaration } from '../../../src/records/sheet.ts';
import { derivation } from '../../../src/sheet/declare.ts';
import { inductionFormulas } from '../laws/induction-step.ts';
import { proofHints } from '../hints.ts';
import { numbersOffZero, proofSizes, sometimesZero, vectors } from '../numbers.ts';
import { sumUp } from '../laws/vectors.ts';

const entries = sometimesZero(numbersOffZero(0.5, 3));

/** t is negative, and what the layer below gives for tx has nothing to do with what it gives for x. */
const unconstrained: Arbitrary<InductionGiven> = proofSizes.chain((n) =>
  fc.record({
    // Not -1: a sign alone would hide some wrong lines.
    t: fc.constantFrom(-0.5, -0.75, -1.25, -1.5, -2, -2.5, -3),
    w: vectors(entries, n),
    // Rectified activations are often 0.
    ax: vectors(entries, n),
    atx: vectors(entries, n),
  }),
);

/** A single unit, of either sign: whatever fails there is worked out by hand in a moment. */
const oneUnit: readonly InductionGiven[] = [
  { t: -2, w: [2], ax: [3], atx: [1] },
  { t: -2, w: [-2], ax: [3], atx: [1] },
];

/** The unit at tx is switched off on the way, whatever it is at x: a line that asks whether it is active jumps there. */
const switchedOff = {
  from: { t: -2, w: [2], ax: [3], atx: [1] },
  to: { t: -2, w: [2], ax: [3], atx: [-2] },
};

/**
 * As many units as there can be, none of which is without effect, and a larger scale than is drawn: whoever treats units
 * one by one is followed to the end. With weights of either sign, as a unit is active where t is negative or where it is not.
 */
const manyUnits: InductionGiven = {
  t: -6,
  w: Array.from({ length: 50 }, (_, j) => 0.25 + (j % 3) / 4),
  ax: Array.from({ length: 50 }, (_, j) => 0.25 + (j % 4) / 4),
  atx: Array.from({ length: 50 }, (_, j) => 2 + (j % 5) / 8),
};

const declaration: DerivationDeclaration<InductionGiven> = {
  unconstrained,
  examples: [...oneUnit, manyUnits, { ...manyUnits, w: manyUnits.w.map((w_j) => -w_j) }],
  ways: [switchedOff],
  ...inductionFormulas,
  start: {
    expression: ({ w, atx }) => Math.max(0, weightedSum(atx, w)),
    words: '$a_k(tx)$ by its definition, written with the activations $a_j(tx)$',
  },
  end: {
    expression: ({ t, w, ax }) => t * Math.max(0, weightedSum(ax, w)),
    words: '$t \\, a_k(x)$, with $a_k(x)$ by its definition, written with the activations $a_j(x)$',
  },
};

const common = {
  hints: proofHints,
  export: 'inductionStep',
  source: 'Exercise 1 (a)',
  visibility: 'public',
} as const;

/** 8 points: the exercise is this proof. Either reason is a quarter of it, and so is what holds for all data. */
export const inductionStepChecks: readonly Check[] = derivation(declaration, [
  {
    ...common,
    id: 'exercise1.inductionStep.start',
    part: { kind: 'start' },
    title: 'The proof starts at $a_k(tx)$, written with the activations $a_j(tx)$.',
    points: 1,
    hint: 'The first line is the definition of the layer and uses no premise yet.',
  },
  {
    ...common,
    id: 'exercise1.inductionStep.end',
    part: { kind: 'end' },
    title: 'The proof ends at $t \\, a_k(x)$, written with the activations $a_j(x)$.',
    points: 1,
    hint: 'The last line is what has to be shown, and holds nothing of $a_j(tx)$ any more.',
  },
  {
    ...common,
    id: 'exercise1.inductionStep.hypothesis',
    part: { kind: 'reason', reason: 'induction hypothesis' },
    title:
      'The induction hypothesis replaces $a_j(tx)$ by $t \\, a_j(x)$, for every $j$, in a step that uses nothing else.',
    points: 2,
    hint: 'The hypothesis holds for every unit $j$ of the layer below, and says nothing of the sign of $t$.',
  },
  {
    ...common,
    id: 'exercise1.inductionStep.scale',
    part: { kind: 'reason', reason: 't >= 0' },
    title: String.raw`$t$ leaves the maximum because $t \ge 0$, in a step that names this reason and uses no other.`,
    points: 2,
    hint: 'Would the step also be right for a negative $t$?',
  },
  {
    ...common,
    id: 'exercise1.inductionStep.algebra',
    part: { kind: 'algebra' },
    visibility: 'hidden',
    title:
      'Steps of algebra hold for all data: none of them uses the hypothesis, for a single $j$ even, or the sign of $t$.',
    points: 2,
    hint: 'Does the hypothesis replace all of the $a_j(tx)$ at once, or does a later step replace the rest?',
  },
]);

function weightedSum(a: Vector, w: Vector): number {
  return sumUp(a.map((a_j, j) => a_j * (w[j] ?? NaN)));
}
