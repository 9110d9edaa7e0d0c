import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../../src/report/terminal/group.ts';
import type {
  CheckResult,
  ExerciseResult,
  Failure,
  Verdict,
} from '../../../../src/records/result.ts';

const call = { name: 'f', args: [1] };
const replay = { seed: 1, path: '0' };

function check(id: string, verdict: Verdict): CheckResult {
  const earned = verdict.kind === 'passed' ? 2 : 0;
  return {
    id,
    title: id,
    visibility: 'public',
    export: 'f',
    points: { earned, possible: 2 },
    verdict,
  };
}

function failed(id: string, failure: Failure): CheckResult {
  return check(id, { kind: 'failed', failure });
}

function threw(id: string, message: string): CheckResult {
  return failed(id, { kind: 'threw', call, error: { name: 'Error', message }, replay });
}

function find(...checks: CheckResult[]): readonly (readonly [string, number])[] {
  const exercise: ExerciseResult = {
    id: 'e',
    title: 'E',
    file: 'e.ts',
    points: { earned: 0, possible: 20 },
    loaded: { kind: 'loaded', exports: ['f'] },
    checks,
    exhibits: [],
    printed: '',
  };
  return findFindings(exercise).map((finding) => [finding.kind, finding.checks.length] as const);
}

describe('findings', () => {
  it('say nothing of what passed', () => {
    expect(find(check('a', { kind: 'passed', runs: 3 }))).toEqual([]);
  });

  it('take the stubs of an export together', () => {
    expect(find(threw('a', 'not implemented'), threw('b', 'not implemented'))).toEqual([
      ['stub', 2],
    ]);
  });

  it('take one error in several checks together, and two errors apart', () => {
    expect(find(threw('a', 'x'), threw('b', 'x'), threw('c', 'y'))).toEqual([
      ['failure', 2],
      ['failure', 1],
    ]);
  });

  it('leave wrong answers to different questions apart', () => {
    const comparison = { actual: [1], index: 0, expectedFor: 'everyone', scalar: true } as const;
    const returned = { kind: 'number', value: 1 } as const;
    const wrong = { kind: 'wrong-value', call, returned, comparison, replay } as const;
    expect(find(failed('a', wrong), failed('b', wrong))).toEqual([
      ['failure', 1],
      ['failure', 1],
    ]);
  });

  it('take wrong answers together that look like one mistake', () => {
    const comparison = { actual: [1], index: 0, expectedFor: 'everyone', scalar: true } as const;
    const returned = { kind: 'number', value: 1 } as const;
    const failure = { kind: 'wrong-value', call, returned, comparison, replay } as const;
    const alike = (id: string, sentence: string) =>
      check(id, { kind: 'failed', failure, diagnosis: { misconception: 'm', sentence } });
    expect(find(alike('a', 'one'), alike('b', 'one'), alike('c', 'other'))).toEqual([
      ['failure', 2],
      ['failure', 1],
    ]);
  });

  it('count what waits for a stub to its stub', () => {
    const blocked = { kind: 'blocked', on: 'a' } as const;
    expect(find(threw('a', 'not implemented'), check('b', blocked))).toEqual([['stub', 2]]);
  });

  it('say once that a file did not load, and once that checks wait', () => {
    const unloaded = { kind: 'not-loaded' } as const;
    expect(find(failed('a', unloaded), failed('b', unloaded))).toEqual([['unloaded', 2]]);
    const blocked = { kind: 'blocked', on: 'a' } as const;
    expect(find(threw('a', 'x'), check('b', blocked), check('c', blocked))).toEqual([
      ['failure', 1],
      ['blocked', 2],
    ]);
  });

  it('take a proof that is still a stub for one', () => {
    const sentence = 'The start threw Error: not implemented. A line of a proof is a formula.';
    expect(find(failed('a', { kind: 'derivation', sentence }))).toEqual([['stub', 1]]);
  });
});
