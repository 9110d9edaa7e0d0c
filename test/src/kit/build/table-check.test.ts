import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableCheck } from '../../../../src/kit/build/table-check.ts';
import { doubles } from '../../checks/small-checks.ts';

describe('the answers of usual mistakes in a table', () => {
  it('are left out where the inputs do not tell the mistake from others', () => {
    const triple = { sentence: 'Three times?', answers: (x: number) => [3 * x] };
    const check = doubles({
      inputs: { arbitrary: fc.constant(1), runs: 0, examples: [1, 2] },
      misconceptions: [
        { ...triple, id: 'known', isToldApart: (inputs) => inputs.includes(2) },
        { ...triple, id: 'unknown', isToldApart: (inputs) => inputs.includes(3) },
        { ...triple, id: 'always' },
      ],
    });
    if (check.kind !== 'comparison') throw new Error('not a comparison');
    expect(tableCheck(check, 2026).rows.map(({ mistakes }) => mistakes)).toEqual([
      [[3], [], [3]],
      [[6], [], [6]],
    ]);
  });
});
