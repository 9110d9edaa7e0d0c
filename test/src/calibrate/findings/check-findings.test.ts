import { describe, expect, test } from 'vitest';
import { measureChecks, type Seen } from '../../../../src/calibrate/findings/check-findings.ts';
import type { WrongFinding } from '../../../../src/calibrate/findings/finding.ts';
import { doubles, exerciseOf } from '../../checks/small-checks.ts';

const checks = [
  doubles({ id: 'values', points: 1 }),
  doubles({ id: 'law', points: 1 }),
  doubles({ id: 'idle', points: 1 }),
  doubles({ id: 'dear', points: 17 }),
];

describe('a check', () => {
  test('counts what it catches, and what only it catches', () => {
    const [values, law] = measure([['values'], ['values', 'law'], ['values', 'law']]);
    expect([values?.wrong.length, values?.wrongAlone.length]).toEqual([3, 1]);
    expect([law?.wrong.length, law?.wrongAlone.length]).toEqual([2, 0]);
  });

  test('shares a catch with the checks that make it too', () => {
    const shares = measure([['values'], ['values', 'law']]).map(({ catchShare }) => catchShare);
    expect(shares).toEqual([0.75, 0.25, 0, 0]);
  });

  test('is pointed out if it catches nothing, or nothing that no other does', () => {
    const remarks = measure([['values'], ['values', 'law']]).map((found) => found.remarks);
    expect(remarks[1]).toContain('nothing of its own');
    expect(remarks[2]).toEqual(['catches nothing']);
  });

  test('is pointed out if its points are out of proportion', () => {
    const found = measure([['values'], ['values'], ['values'], ['values'], ['dear']]);
    expect(found[0]?.remarks).toContain('few points for its catches');
    expect(found[3]?.remarks).toContain('many points for its catches');
  });
});

function measure(caughtBy: readonly (readonly string[])[]): ReturnType<typeof measureChecks> {
  const wrong = caughtBy.map((by, i) => ({ program: `w${i}`, caughtBy: by }) as WrongFinding);
  const seen: Seen = { mutants: [], wrong, right: [] };
  return measureChecks([exerciseOf(checks)], seen);
}
