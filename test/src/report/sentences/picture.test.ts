import { expect, test } from 'vitest';
import { sayNoPictures } from '../../../../src/report/sentences/picture.ts';
import { writePlainly } from '../../../../src/text/words.ts';

test.each([
  [1, 'There is no picture of the answer: it is not an array of 784 numbers.'],
  [2, 'There are no pictures of the answers: none of 2 is an array of 784 numbers.'],
  [4, 'There are no pictures of the answers: none of 4 is an array of 784 numbers.'],
])('%i answers that are no pictures are told once', (count, told) => {
  const asked = Array.from({ length: count }, () => ({ shape: [28, 28] as const }));
  expect(writePlainly(sayNoPictures(asked))).toBe(told);
});
