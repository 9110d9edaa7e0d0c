import fc from 'fast-check';
import { model } from 'sheet09';
import { gradientTimesInput } from '../../../reference/sheet09/exercise4.ts';
import type { Answer, Check } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { requireEqual } from '../laws/require-equal.ts';
import { productsSumToScore, type Score } from '../laws/sums.ts';
import { usualHints } from '../hints.ts';
import { remember } from '../remember.ts';
import { roughlyThroughLayers, throughLayers } from '../laws/tolerances.ts';
import { readPicture, scoreOf, type Question } from './images.ts';
import { gradientMistakes } from './gradient-mistakes.ts';
import {
  argumentsOf,
  ask,
  classZero,
  dimmedArgumentsOf,
  plainQuestions,
  plainQuestionsButClassZero,
  unusualExamples,
  unusualQuestions,
} from './questions.ts';

// A right program may take a second for each call, so there are few, and none to look for a smaller counterexample.

const common = { hints: usualHints, export: 'gradientTimesInput', source: 'Exercise 4' } as const;

const compared = {
  ...common,
  call: argumentsOf,
  expected: remember((question: Question) => {
    const { pixels, target } = readPicture(question);
    return gradientTimesInput(model, pixels, target);
  }),
  tolerance: roughlyThroughLayers<Question>(),
  // A heat map is the exercise.
  expectedFor: 'staff',
  misconceptions: gradientMistakes,
} as const;

const runnerUp = ask(3, 'plain', 1);

interface DimmedQuestion {
  readonly question: Question;
  readonly t: number;
}

/** 15 points: half of the exercise, as on the sheet. */
export const gradientTimesInputChecks: readonly Check[] = [
  comparison<Question>({
    ...compared,
    id: 'exercise4.gradientTimesInput.values',
    title: String.raw`Every pixel gets $x_i \, \partial f_c / \partial x_i$: the gradient of the score $f_c$, before any softmax, times the input.`,
    points: 4,
    visibility: 'public',
    hint: 'Go back through the layers with the gradient of one score, and bring the input in at the end. A score is what the last layer gives.',
    inputs: {
      arbitrary: plainQuestions(0),
      runs: 1,
      examples: [ask(28, 'plain', 0)],
      shrinkBudget: 0,
    },
  }),
  property<Question, Score>({
    ...common,
    id: 'exercise4.gradientTimesInput.sums',
    title: String.raw`The answers sum to the score that they explain: $\sum_i x_i \, \partial f_c / \partial x_i = f_c(x)$.`,
    points: 3,
    visibility: 'public',
    hint: 'The network has no biases, so it is positive homogeneous: what does Euler say of such functions?',
    inputs: {
      arbitrary: plainQuestions(0),
      runs: 1,
      examples: [ask(13, 'plain', 0)],
      shrinkBudget: 0,
    },
    calls: (question) => [argumentsOf(question)],
    shape: () => ({ kind: 'vector', length: 784 }),
    facts: (question) => ({ score: scoreOf(question) }),
    holds: productsSumToScore,
    misconceptions: gradientMistakes,
  }),
  comparison<Question>({
    ...compared,
    id: 'exercise4.gradientTimesInput.otherTargets',
    title: 'The class that is asked for is explained, also if another one has a higher score.',
    points: 3,
    visibility: 'public',
    needs: ['exercise4.gradientTimesInput.values'],
    hint: 'Which class do you explain: the target, or the one that wins?',
    inputs: {
      // Two different classes, as one that is always explained might happen to be the one that is asked for.
      arbitrary: plainQuestions(1).filter(
        (question) => readPicture(question).target !== readPicture(runnerUp).target,
      ),
      runs: 1,
      examples: [runnerUp, classZero],
      shrinkBudget: 0,
    },
  }),
  comparison<Question>({
    ...compared,
    id: 'exercise4.gradientTimesInput.negativeScores',
    title: 'A class is explained also if its score is negative.',
    points: 2,
    visibility: 'hidden',
    needs: ['exercise4.gradientTimesInput.values'],
    hint: 'A score is explained as it is: nothing happens to it after the last layer.',
    inputs: {
      arbitrary: plainQuestionsButClassZero(9),
      runs: 1,
      examples: [ask(28, 'plain', 9)],
      shrinkBudget: 0,
    },
  }),
  comparison<Question>({
    ...compared,
    id: 'exercise4.gradientTimesInput.unusualImages',
    title:
      'Any picture is explained, to three digits: grey paper, faint ink, a moved digit, a single row.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.gradientTimesInput.values'],
    hint: 'Does your program rely on bare paper at the edge, or on ink in the middle?',
    inputs: {
      arbitrary: unusualQuestions,
      runs: 1,
      examples: unusualExamples,
      shrinkBudget: 0,
    },
    tolerance: throughLayers(),
  }),
  property<DimmedQuestion, { readonly t: number }>({
    ...common,
    id: 'exercise4.gradientTimesInput.homogeneous',
    title: 'The answer for $tx$ is $t$ times the answer for $x$, down to a blank picture.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.gradientTimesInput.values'],
    hint: 'The gradient of a positive homogeneous function stays the same if its input is scaled.',
    inputs: {
      arbitrary: fc.record({
        question: plainQuestionsButClassZero(0, 1),
        t: fc.constantFrom(0.25, 0.5, 0.75),
      }),
      runs: 1,
      shrinkBudget: 0,
    },
    calls: ({ question, t }) => {
      const { pixels, target } = readPicture(question);
      return [1, t, 0].map((scale) => [
        { $make: 'model' },
        pixels.map((pixel) => scale * pixel),
        target,
      ]);
    },
    shape: () => ({ kind: 'vector', length: 784 }),
    facts: ({ t }) => ({ t }),
    holds: ({ t }, [plain, dimmed, blank]) => {
      const compare = (scale: number, answer: Answer | undefined) =>
        requireEqual(
          `For $t = ${scale}$, the answer for $tx$ is not $t$ times the answer for $x$.`,
          { label: 'the answer for $tx$', value: answer?.numbers ?? [] },
          {
            label: '$t$ times the answer for $x$',
            value: (plain?.numbers ?? []).map((entry) => scale * entry),
          },
          roughlyThroughLayers(),
        );
      const atDimmed = compare(t, dimmed);
      return atDimmed.kind === 'holds' ? compare(0, blank) : atDimmed;
    },
  }),
  purity<Question>({
    ...common,
    id: 'exercise4.gradientTimesInput.pure',
    title:
      'gradientTimesInput leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.gradientTimesInput.values'],
    inputs: {
      arbitrary: plainQuestions(0),
      runs: 1,
      examples: [ask(28, 'plain', 0)],
      shrinkBudget: 0,
    },
    calls: ({ digit, look }) => [
      argumentsOf(ask(digit, look, 0)),
      dimmedArgumentsOf(ask(digit, look, 0)),
      argumentsOf(ask(digit, look, 1)),
    ],
    tolerance: throughLayers(),
  }),
];
