import { model } from 'sheet09';
import type { Vector } from 'sheet09';
import { describe, expect, test } from 'vitest';
import {
  isClearCut,
  readPicture,
  scoreOf,
  type Question,
} from '../../graders/sheet09/exercise4/images.ts';
import { backpropagate, oneAt, timesInput } from '../../graders/sheet09/exercise4/network-pass.ts';
import { findCheck } from './grading.ts';

/** The questions that are asked whatever the seed is. */
const fixed = [
  'gradientTimesInput.values',
  'gradientTimesInput.otherTargets',
  'gradientTimesInput.negativeScores',
  'gradientTimesInput.unusualImages',
  'explain.values',
  'explain.otherTargets',
  'explain.unusualImages',
].flatMap((id) => {
  const check = findCheck(`exercise4.${id}`);
  // These checks ask questions; a list of checks has forgotten of what type their inputs are.
  return check.kind === 'comparison' ? (check.inputs.examples as readonly Question[]) : [];
});

describe('the questions that everybody gets', () => {
  test.each(fixed)('leave nothing to rounding: digit $digit, $look, rank $rank', (question) => {
    expect(isClearCut(question)).toBe(true);
  });

  test('ask for a negative score and for a class that does not win', () => {
    expect(fixed.some((question) => scoreOf(question) < -1)).toBe(true);
    expect(fixed.some((question) => scoreOf(question) > 1 && question.rank === 1)).toBe(true);
  });
});

describe('a question that is clear-cut', () => {
  const looks = ['plain', 'faint', 'grey', 'moved', 'sparse', 'row'] as const;
  const questions = looks.flatMap((look) =>
    [2, 11, 24, 36].map((digit): Question => ({ digit, look, rank: 1 })),
  );

  test.each(questions.filter(isClearCut))(
    'has one answer, whatever the derivative of a rectification is at 0: digit $digit, $look',
    (question) => {
      const picture = readPicture(question);
      const start = oneAt(picture.target);
      const zero = timesInput(picture, backpropagate(picture, start));
      const keepNotNegative = (g: Vector, z: Vector) =>
        g.map((g_k, k) => (z[k]! >= -1e-12 ? g_k : 0));
      const one = timesInput(picture, backpropagate(picture, start, keepNotNegative));
      const largest = Math.max(...zero.map(Math.abs));
      expect(Math.max(...zero.map((entry, i) => Math.abs(entry - one[i]!)))).toBeLessThan(
        1e-6 * largest,
      );
    },
  );

  test('is not one in which a rectified sum is what rounding leaves of its terms', () => {
    const rejected = Array.from({ length: 40 }, (_, digit): Question => ({
      digit,
      look: 'sparse',
      rank: 0,
    }));
    expect(rejected.some((question) => !isClearCut(question))).toBe(true);
  });
});

test('a blank picture has scores of 0', () => {
  const { scores } = readPicture({ digit: 0, look: 'blank', rank: 0 });
  expect(scores).toHaveLength(model.at(-1)?.kind === 'dense' ? 10 : 0);
  expect(scores.every((score) => score === 0)).toBe(true);
});
