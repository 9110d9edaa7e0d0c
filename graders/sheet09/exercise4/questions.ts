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

/** Digits as they are, asked about the classes of these ranks. */
export function plainQuestions(...ranks: readonly number[]): Arbitrary<Question> {
  return questions(['plain'], ranks);
}

/** Pictures that the network was not trained for. */
export const unusualQuestions: Arbitrary<Question> = questions(
  ['faint', 'grey', 'moved', 'sparse', 'row'],
  [0],
);

const asked = new Map<string, Question>();

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
