import type { Answer, LawVerdict } from '../../../src/records/sheet.ts';
import { requireEqual } from './require-equal.ts';
import { roughly, roughlyThroughLayers } from './tolerances.ts';
import { sumUp } from './vectors.ts';

// What an explanation sums to. The sum itself is a fact of the question, as the exercise asks for it elsewhere.

export interface ExplainedValue {
  /** f(x). */
  readonly value: number;
  /** Room for rounding. */
  readonly size: number;
}

export function sumsToValue(
  { value, size }: ExplainedValue,
  [answer]: readonly Answer[],
): LawVerdict {
  return requireEqual(
    'The relevances do not sum to $f(x)$.',
    { label: String.raw`$\sum_i R_i$`, value: sumOf(answer) },
    { label: '$f(x)$', value },
    roughly(),
    size,
  );
}

export interface RelevanceAbove {
  /** The relevances of the layer above. */
  readonly r: readonly number[];
}

export function keepsSum({ r }: RelevanceAbove, [answer]: readonly Answer[]): LawVerdict {
  return requireEqual(
    'The relevances below do not sum to those above.',
    { label: String.raw`$\sum_j R_j$`, value: sumOf(answer) },
    { label: String.raw`$\sum_k R_k$`, value: sumUp(r) },
    roughly(),
  );
}

export interface Output {
  readonly output: number;
}

export function sumsToOutput({ output }: Output, [answer]: readonly Answer[]): LawVerdict {
  return requireEqual(
    'The relevances do not sum to the output.',
    { label: '$R_1 + R_2$', value: sumOf(answer) },
    { label: String.raw`$\min(a_1, a_2)$`, value: output },
    roughly(),
  );
}

export interface Score {
  /** The score of the target. */
  readonly score: number;
}

export function productsSumToScore({ score }: Score, [answer]: readonly Answer[]): LawVerdict {
  return requireEqual(
    'The answers do not sum to the score of the target.',
    { label: 'the sum over all pixels', value: sumOf(answer) },
    { label: 'the score', value: score },
    roughlyThroughLayers(),
  );
}

export function relevancesSumToScore({ score }: Score, [answer]: readonly Answer[]): LawVerdict {
  return requireEqual(
    'The relevances do not sum to the score of the target.',
    { label: String.raw`$\sum_i R_i$`, value: sumOf(answer) },
    { label: 'the score', value: score },
    roughlyThroughLayers(),
  );
}

function sumOf(answer: Answer | undefined): number {
  return sumUp(answer?.numbers ?? []);
}
