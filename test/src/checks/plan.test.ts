import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan, seedOf } from '../../../src/checks/plan.ts';
import { planOf } from '../../../src/checks/run-answer-check.ts';
import type { AnswerCheck } from '../../../src/checks/examination.ts';
import type { Call } from '../../../src/records/session.ts';
import { doubles } from './small-checks.ts';

const inputs = { arbitrary: fc.nat(), runs: 5, examples: [7, 8] };
const callOf = (x: number): readonly Call[] => [{ kind: 'call', path: ['f'], args: [x] }];

describe('a plan', () => {
  test('tries the examples first, and then as many inputs as there are runs', () => {
    const plan = makePlan('f', inputs, callOf, 1);
    expect(plan.inputs).toHaveLength(7);
    expect(plan.inputs.slice(0, 2)).toEqual([7, 8]);
    expect(plan.batch.calls).toEqual(plan.inputs.flatMap(callOf));
  });

  test('follows from its seed', () => {
    const drawn = (seed: number) => makePlan('f', inputs, callOf, seed).inputs;
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  test('recalls what its own run returned, not what the first of the batch did', () => {
    const calls = (x: number): readonly Call[] => [...callOf(x), { kind: 'recall', call: 0 }];
    const plan = makePlan('f', { arbitrary: fc.nat(), runs: 3 }, calls, 1);
    expect(
      plan.batch.calls.map((call) => (call.kind === 'recall' ? call.call : call.kind)),
    ).toEqual(['call', 0, 'call', 2, 'call', 4]);
  });

  test('is the same for the whole class, and another by another name for another seed', () => {
    // A comparison is a check of answers.
    const check = doubles() as AnswerCheck;
    const plan = planOf(check, 1);
    expect(planOf(check, 1)).toBe(plan);
    const other = planOf(check, 2);
    expect(other.inputs).not.toEqual(plan.inputs);
    expect(other.batch.name).not.toBe(plan.batch.name);
  });
});

describe("a check's own seed", () => {
  test('differs from check to check and from seed to seed', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `exercise${i % 4}.check${i}`);
    const seeds = [2026, 2027].flatMap((seed) => ids.map((id) => seedOf(id, seed)));
    expect(new Set(seeds).size).toBe(400);
  });

  test('is one that fast-check takes', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (id, seed) => {
        const own = seedOf(id, seed);
        expect(own).toBe(own | 0);
      }),
    );
  });
});
