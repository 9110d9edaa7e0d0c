import fc, { type Arbitrary } from 'fast-check';
import type { Data } from '../../../src/records/session.ts';
import {
  digitCount,
  hasFullContrast,
  isClearCut,
  readPicture,
  type Look,
  type Question,
} from './images.ts';

const asked = new Map<string, Question>();

/** Digits as they are, asked about the classes of these ranks. */
export function plainQuestions(...ranks: readonly number[]): Arbitrary<Question> {
  return questions(['plain'], ranks);
}

/** Such questions, but none about class 0: whoever takes that for no class at all is asked about it elsewhere, each time. */
export function plainQuestionsButClassZero(...ranks: readonly number[]): Arbitrary<Question> {
  return plainQuestions(...ranks).filter(
    (question) => question.rank === 0 || readPicture(question).target !== 0,
  );
}

/** A digit on which class 0 comes second: it is a class like any other, and JavaScript takes its number for false. */
export const classZero = ask(26, 'plain', 1);

/** One picture of each kind that the network was not trained for. */
export const unusualExamples: readonly Question[] = [
  ask(3, 'grey', 0),
  ask(3, 'row', 0),
  ask(3, 'faint', 0),
  ask(3, 'moved', 0),
  ask(2, 'sparse', 0),
];

/** Pictures that the network was not trained for. */
export const unusualQuestions: Arbitrary<Question> = questions(
  ['faint', 'grey', 'moved', 'sparse', 'row'],
  [0],
);

/** The same question is the same object, so that what is worked out for it is worked out once. */
export function ask(digit: number, look: Look, rank: number): Question {
  const key = `${digit} ${look} ${rank}`;
  const question = asked.get(key) ?? { digit, look, rank };
  asked.set(key, question);
  return question;
}

/** The arguments of `gradientTimesInput` and `explain`. */
export function argumentsOf(question: Question): readonly Data[] {
  const { pixels, target } = readPicture(question);
  return [{ $make: 'model' }, pixels, target];
}

/** The same class, and a picture that begins as this one does: a dark pixel of it is paler. */
export function dimmedArgumentsOf(question: Question): readonly Data[] {
  const { pixels, target } = readPicture(question);
  const last = pixels.findLastIndex((pixel) => pixel > 0.5);
  return [
    { $make: 'model' },
    pixels.map((pixel, i) => (i >= last - 84 && pixel > 0 ? pixel / 2 : pixel)),
    target,
  ];
}

function questions(looks: readonly Look[], ranks: readonly number[]): Arbitrary<Question> {
  return fc
    .record({
      digit: fc.integer({ min: 0, max: digitCount - 1 }),
      look: fc.constantFrom(...looks),
      rank: fc.constantFrom(...ranks),
    })
    .map(({ digit, look, rank }) => ask(digit, look, rank))
    .filter((question) => hasFullContrast(question.digit) && isClearCut(question));
}
