import { model } from 'sheet09';
import { explain } from '../../../reference/sheet09/exercise4.ts';
import type { Check, Exhibit } from '../../../src/records/sheet.ts';
import { comparison, property, purity } from '../../../src/sheet/declare.ts';
import { relevancesSumToScore, type Score } from '../laws/sums.ts';
import { usualHints } from '../hints.ts';
import { remember } from '../remember.ts';
import { roughlyThroughLayers, throughLayers } from '../laws/tolerances.ts';
import { labelOf, readDigit, readPicture, scoreOf, type Question } from './images.ts';
import { explainMistakes } from './explain-mistakes.ts';
import {
  argumentsOf,
  ask,
  classZero,
  dimmedArgumentsOf,
  plainQuestions,
  unusualExamples,
  unusualQuestions,
} from './questions.ts';

// A right program may take seconds for each call, so there are few, and none to look for a smaller counterexample.

const common = { hints: usualHints, export: 'explain', source: 'Exercise 4' } as const;

const compared = {
  ...common,
  call: argumentsOf,
  expected: remember((question: Question) => {
    const { pixels, target } = readPicture(question);
    return explain(model, pixels, target);
  }),
  tolerance: roughlyThroughLayers<Question>(),
  // A heat map is the exercise.
  expectedFor: 'staff',
  misconceptions: explainMistakes,
} as const;

/** 5 points. */
export const explainChecks: readonly Check[] = [
  comparison<Question>({
    ...compared,
    id: 'exercise4.explain.values',
    title: String.raw`Relevance goes from the score to the pixels: LRP-0 on dense layers, LRP-$\gamma$ with 0.25 on the second convolution, zB on the first.`,
    points: 1,
    visibility: 'public',
    hint: 'Every kind of layer has its rule, and every rule needs the activations that enter its layer. Rectifications pass relevance on unchanged.',
    inputs: {
      arbitrary: plainQuestions(0),
      runs: 1,
      // Digits of which the network is not sure: a probability is no score of 1 there.
      examples: [ask(12, 'plain', 0)],
      shrinkBudget: 0,
    },
  }),
  property<Question, Score>({
    ...common,
    id: 'exercise4.explain.conserves',
    title: String.raw`The relevances of the pixels sum to the score: $\sum_i R_i = f_c(x)$.`,
    points: 1,
    visibility: 'public',
    hint: 'Look for the first layer at which the sum of the relevances changes. Where nothing is to be shared out, 0/0 counts as 0.',
    inputs: {
      arbitrary: plainQuestions(0),
      runs: 1,
      examples: [ask(20, 'plain', 0), ask(28, 'plain', 0), ask(12, 'plain', 0)],
      shrinkBudget: 0,
    },
    calls: (question) => [argumentsOf(question)],
    shape: () => ({ kind: 'vector', length: 784 }),
    facts: (question) => ({ score: scoreOf(question) }),
    holds: relevancesSumToScore,
    misconceptions: explainMistakes,
  }),
  comparison<Question>({
    ...compared,
    id: 'exercise4.explain.otherTargets',
    title:
      'The class that is asked for is explained, also if it does not win or its score is negative.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.explain.values'],
    hint: 'Relevance starts with the score of the target as it is, and with 0 at all other classes.',
    inputs: {
      arbitrary: plainQuestions(1),
      runs: 1,
      // One picture for two classes, for programs that keep an answer by its picture.
      examples: [ask(3, 'plain', 1), ask(3, 'plain', 9), classZero],
      shrinkBudget: 0,
    },
  }),
  comparison<Question>({
    ...compared,
    id: 'exercise4.explain.unusualImages',
    title:
      'Any picture is explained with the same bounds, to three digits: faint ink, grey paper, a single row, a blank sheet.',
    points: 1,
    visibility: 'hidden',
    needs: ['exercise4.explain.values'],
    hint: 'The bounds are the range that a pixel may have. They do not come from the picture.',
    inputs: {
      arbitrary: unusualQuestions,
      runs: 1,
      examples: [...unusualExamples, ask(3, 'blank', 0)],
      shrinkBudget: 0,
    },
    tolerance: throughLayers(),
  }),
  purity<Question>({
    ...common,
    id: 'exercise4.explain.pure',
    title: 'explain leaves its arguments as they are, and its answer depends on nothing else.',
    points: 1,
    visibility: 'public',
    needs: ['exercise4.explain.values'],
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

/** Three digits explained as what they are, and the last one also as another class. */
export const heatMaps: readonly Exhibit[] = [
  heatMap('first', 3, (label) => label),
  heatMap('second', 13, (label) => label),
  heatMap('third', 28, (label) => label),
  heatMap('third-as-another', 28, (label) => (label + 2) % 10),
];

function heatMap(name: string, digit: number, choose: (label: number) => number): Exhibit {
  const image = readDigit(digit);
  const label = labelOf(digit);
  const target = choose(label);
  return {
    id: `exercise4.explain.${name}`,
    title:
      label === target ? `A ${label}, explained` : `The same ${label}, explained as a ${target}`,
    export: 'explain',
    shape: [28, 28],
    image,
    args: [{ $make: 'model' }, image, target],
    expected: () => explain(model, image, target),
  };
}
