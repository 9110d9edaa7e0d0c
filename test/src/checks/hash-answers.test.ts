import { describe, expect, it } from 'vitest';
import { hashAnswers } from '../../../src/checks/hash-answers.ts';
import type { Outcome } from '../../../src/records/session.ts';

const answer = (...numbers: readonly number[]): Outcome => ({
  kind: 'returned',
  value: { kind: 'vector', form: 'Array', numbers },
  changed: [],
});

describe('the hash of answers', () => {
  it('is the same for answers that differ in the last digits of a double, or in the sign of 0', () => {
    expect(hashAnswers([answer(0.1 + 0.2, -0)])).toBe(hashAnswers([answer(0.3, 0)]));
  });

  it('is another one for other numbers, another order and another length', () => {
    const hashes = [
      [answer(1, 2)],
      [answer(2, 1)],
      [answer(1, 2.0001)],
      [answer(1), answer(2)],
      [answer(NaN, 2)],
    ].map(hashAnswers);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is the same for a NaN of other bits', () => {
    const [odd = 0] = new Float64Array(new BigUint64Array([0xfff8_0000_dead_beefn]).buffer);
    expect(odd).toBeNaN();
    expect(hashAnswers([answer(odd)])).toBe(hashAnswers([answer(NaN)]));
    expect(hashAnswers([answer(NaN)])).not.toBe(hashAnswers([answer(0)]));
  });

  it('tells errors by their kind, not by what they say', () => {
    const threw = (name: string, message: string): Outcome => ({
      kind: 'threw',
      error: { name, message },
    });
    expect(hashAnswers([threw('TypeError', 'a')])).toBe(hashAnswers([threw('TypeError', 'b')]));
    expect(hashAnswers([threw('TypeError', '')])).not.toBe(hashAnswers([threw('RangeError', '')]));
  });
});
