import { model } from 'sheet09';
import type { LinearLayer, Vector } from 'sheet09';
import type { Misconception } from '../../../src/records/sheet.ts';
import { remember } from '../remember.ts';
import { sumUp } from '../laws/vectors.ts';
import { readPicture, type Picture, type Question } from './images.ts';

/** A wrong formula for a whole network: worked out once for each question, as the class asks the same ones. */
export function pictureMistake(
  id: string,
  sentence: string,
  answer: (picture: Picture) => Vector,
): Misconception<Question> {
  const answers = remember((question: Question) => [answer(readPicture(question))]);
  return { id, sentence, answers };
}

/**
 * Programs that explain the wrong class differ where the questions do: one that explains the same class each time, or
 * each time the class so many after the target, may do what another one does as long as these stay the same.
 */
export const wrongClass = {
  /** Whether the class with the highest score is neither the same each time nor equally far from the target. */
  isWinner: (questions: readonly Question[]): boolean => {
    const pictures = questions.map(readPicture);
    return (
      doDiffer(pictures.map(({ winner }) => winner)) &&
      doDiffer(pictures.map(({ winner, target }) => (winner - target + 10) % 10))
    );
  },
  /** Whether class 0 is asked for where it does not win, and another class that does not. */
  isAskedForZero: (questions: readonly Question[]): boolean => {
    const losing = questions.map(readPicture).filter(({ target, winner }) => target !== winner);
    return losing.some(({ target }) => target === 0) && losing.some(({ target }) => target !== 0);
  },
  /** Whether the class before the target is neither the same each time nor always the one with the highest score. */
  isBefore: (questions: readonly Question[]): boolean => {
    const pictures = questions.map(readPicture);
    return (
      doDiffer(pictures.map(({ target }) => target)) &&
      pictures.some(({ winner, target }) => winner !== target - 1)
    );
  },
};

function doDiffer(classes: readonly number[]): boolean {
  return new Set(classes).size > 1;
}

/** The gradient at the pixels of the scores weighted by `start`; `rectified` may get the derivative of max(0, z) wrong. */
export function backpropagate(
  { activations }: Picture,
  start: Vector,
  rectified: (g: Vector, z: Vector) => Vector = keepActive,
): Vector {
  return model.reduceRight<Vector>(
    (g, layer, l) =>
      layer.kind === 'relu' ? rectified(g, activations[l] ?? []) : layer.backward(g),
    start,
  );
}

export function keepActive(g: Vector, z: Vector): Vector {
  return g.map((g_k, k) => ((z[k] ?? NaN) > 0 ? g_k : 0));
}

/** What a linear layer does with the relevance above it. */
export type Rule = (layer: LinearLayer, a: Vector, r: Vector) => Vector;

/** From `start` down to the pixels, through every linear layer by the rule that is chosen for it. */
export function propagateAll(
  start: Vector,
  inputOf: (l: number) => Vector,
  chooseRule: (layer: LinearLayer, l: number) => Rule,
): Vector {
  return model.reduceRight<Vector>(
    (r, layer, l) => (layer.kind === 'relu' ? r : chooseRule(layer, l)(layer, inputOf(l), r)),
    start,
  );
}

export function timesInput({ pixels }: Picture, g: Vector): Vector {
  return pixels.map((x_i, i) => x_i * (g[i] ?? NaN));
}

export function softmax(scores: Vector): Vector {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  return powers.map((power) => power / sumUp(powers));
}

export function oneAt(target: number): Vector {
  return Array.from({ length: 10 }, (_, c) => (c === target ? 1 : 0));
}

export function keepTarget(scores: Vector, target: number): Vector {
  return scores.map((score, c) => (c === target ? score : 0));
}

/** As for a display; an empty picture stays as it is. */
export function scaleToOne(picture: Vector): Vector {
  const largest = Math.max(...picture.map(Math.abs));
  return picture.map((entry) => (largest === 0 ? 0 : entry / largest));
}
