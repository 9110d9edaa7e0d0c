import { describe, expect, test } from 'vitest';
import { rightInductions } from './induction-right.ts';
import { judgeProof, wrongParts } from './parts.ts';
import { rightTaylors } from './taylor-right.ts';

// Any seed has to do; a class is graded with the first.
describe.each([2026, 1, -77])('with seed %i', (seed) => {
  test.each(Object.entries(rightInductions))(
    'every part of the induction step passes: %s',
    async (_, proof) => {
      expect(wrongParts(await judgeProof('inductionStep', proof, seed))).toEqual([]);
    },
  );

  test.each(Object.entries(rightTaylors))(
    'every part of the Taylor term passes: %s',
    async (_, proof) => {
      expect(wrongParts(await judgeProof('taylorTerm', proof, seed))).toEqual([]);
    },
  );
});
