import { model } from 'sheet09';
import type { Vector } from 'sheet09';
import { decodeNumbers } from '../../../reference/sheet09/published/decode.ts';
import stored from '../digits.json' with { type: 'json' };
import { remember } from '../remember.ts';
import { sizeOf } from '../laws/vectors.ts';

/** What the network is asked about: a picture made from one of the graders' digits, and a class by its rank. */
export interface Question {
  readonly digit: number;
  readonly look: Look;
  /** 0 asks for the class with the highest score, 9 for the one with the lowest. */
  readonly rank: number;
}

export type Look = keyof typeof looks;

export const digitCount = stored.digits.length;

/** Whether the digit uses the whole range of a pixel, so that bounds taken from it would be right. */
export function hasFullContrast(digit: number): boolean {
  return sizeOf(readDigit(digit)) === 1;
}

/** A question with all that follows from it. */
export interface Picture {
  /** 28 x 28, row by row, from 0 to 1. */
  readonly pixels: Vector;
  readonly target: number;
  readonly winner: number;
  readonly scores: Vector;
  /** The input of every layer of the network, then the scores. */
  readonly activations: readonly Vector[];
}

const side = 28;

/** How a digit is changed. */
const looks = {
  plain: (pixels: Vector) => pixels,
  faint: (pixels: Vector) => pixels.map((pixel) => 0.3 * pixel),
  grey: (pixels: Vector) => pixels.map((pixel) => 0.25 + 0.5 * pixel),
  moved: (pixels: Vector) =>
    pixels.map((_, at) => pixelOf(pixels, rowOf(at) - 2, columnOf(at) + 3)),
  sparse: (pixels: Vector) => pixels.map((pixel, at) => ((at + rowOf(at)) % 3 === 0 ? pixel : 0)),
  row: (pixels: Vector) => pixels.map((pixel, at) => (rowOf(at) === 14 ? pixel : 0)),
  blank: (pixels: Vector) => pixels.map(() => 0),
} as const;

export const readPicture = remember(({ digit, look, rank }: Question): Picture => {
  const pixels = looks[look](readDigit(digit));
  const activations = [pixels];
  for (const layer of model) activations.push(layer.forward(activations.at(-1) ?? []));
  const scores = activations.at(-1) ?? [];
  const classes = [...scores.keys()].sort((a, b) => (scores[b] ?? NaN) - (scores[a] ?? NaN));
  return { pixels, target: classes[rank] ?? NaN, winner: classes[0] ?? NaN, scores, activations };
});

/** The score that is explained: the logit of the target. */
export function scoreOf(question: Question): number {
  const { scores, target } = readPicture(question);
  return scores[target] ?? NaN;
}

export function readDigit(digit: number): Vector {
  return Array.from(decodeNumbers(stored.digits[digit]?.greys ?? '', 0, 255));
}

export function labelOf(digit: number): number {
  return stored.digits[digit]?.label ?? NaN;
}

/**
 * Whether no right program can be off here, whatever its arithmetic: no rectified sum is so close to 0 that rounding
 * decides about its gradient, and the score is not what little is left of large terms.
 */
export const isClearCut = remember((question: Question): boolean => {
  const { activations } = readPicture(question);
  return model.every((layer, l) => {
    if (layer.kind === 'relu') return true;
    const isRectified = model[l + 1]?.kind === 'relu';
    if (!isRectified && l < model.length - 1) return true;
    const sizes = layer.withWeights(Math.abs).forward((activations[l] ?? []).map(Math.abs));
    const sums = activations[l + 1] ?? [];
    if (isRectified)
      return sums.every((z, k) => sizes[k] === 0 || Math.abs(z) > 1e-5 * (sizes[k] ?? NaN));
    const { target } = readPicture(question);
    return Math.abs(sums[target] ?? NaN) >= 0.05 * (sizes[target] ?? NaN);
  });
});

function rowOf(at: number): number {
  return Math.floor(at / side);
}

function columnOf(at: number): number {
  return at % side;
}

/** A pixel, or bare paper outside of the picture. */
function pixelOf(pixels: Vector, row: number, column: number): number {
  const isInside = row >= 0 && row < side && column >= 0 && column < side;
  return isInside ? (pixels[row * side + column] ?? NaN) : 0;
}
