import { describe, expect, test } from 'vitest';
import { wrongInductions } from './induction-wrong.ts';
import { judgeProof, wrongParts, type ProofName } from './parts.ts';
import { wrongTaylors } from './taylor-wrong.ts';
import type { WrongProof } from './wrong-proof.ts';

describe.each([2026, 1])('with seed %i', (seed) => {
  test.each(wrongInductions)('the induction step loses $wrong for $title', (proof) =>
    expectWrong('inductionStep', proof, seed),
  );

  test.each(wrongTaylors)('the Taylor term loses $wrong for $title', (proof) =>
    expectWrong('taylorTerm', proof, seed),
  );
});

async function expectWrong(
  name: ProofName,
  { make, wrong }: WrongProof,
  seed: number,
): Promise<void> {
  const verdicts = await judgeProof(name, make(), seed);
  expect(wrongParts(verdicts).toSorted()).toEqual(wrong.toSorted());
}
