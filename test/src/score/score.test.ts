import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { version } from '../../../src/host/version.ts';
import type { ExerciseResult } from '../../../src/records/result.ts';
import type { Manifest, Submission } from '../../../src/records/submission.ts';
import { validateResult } from '../../../src/records/validate.ts';
import { addPoints, scoreSubmission } from '../../../src/score/score.ts';
import { sheet } from '../batch/small-sheet.ts';
import { makeCheck, passed } from '../report/fixtures.ts';

describe('points', () => {
  test('are the same sum in any order', () => {
    const points = fc.record({ earned: fc.nat(100), possible: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(points), (list) => {
        expect(addPoints(list.toReversed())).toEqual(addPoints(list));
        expect(addPoints(list).earned).toBe(list.reduce((sum, { earned }) => sum + earned, 0));
      }),
    );
  });

  test('of nothing are 0 of 0', () => {
    expect(addPoints([])).toEqual({ earned: 0, possible: 0 });
  });
});

describe('a standing', () => {
  const loaded = (...exports: string[]) => ({ kind: 'loaded', exports }) as const;
  const asked = { ...exercise('one', 0, 5), checks: [makeCheck('a', passed, { export: 'f' })] };

  test('is a grade where something that is asked for was there to be run', () => {
    const { standing } = score({}, [{ ...asked, loaded: loaded('f') }]);
    expect(standing).toEqual({ kind: 'graded' });
  });

  test.each([
    [loaded('g'), 'one.ts exports none of the names that are asked for'],
    [{ kind: 'never-settled', file: 'one.ts' } as const, 'one.ts never finishes loading'],
  ])('is none for %o', (state, reason) => {
    const { standing } = score({}, [{ ...asked, loaded: state }]);
    expect(standing).toMatchObject({
      kind: 'not-gradable',
      reason: expect.stringContaining(`nothing could be run: ${reason}`),
    });
  });
});

describe('a result', () => {
  test('holds who handed in what, the sum of the exercises, and which version graded', () => {
    const manifest: Manifest = { kind: 'valid', authors: [{ name: 'Ada' }], group: '7' };
    expect(score({ manifest }, [exercise('one', 3, 5), exercise('two', 0, 4)])).toMatchObject({
      program: version,
      sheet: { id: 'small', version: '1' },
      submission: { id: 'ada', name: 'Ada L.', authors: [{ name: 'Ada' }], group: '7' },
      points: { earned: 3, possible: 9 },
      notices: [],
      seed: 5,
      fingerprint: 'f',
    });
  });

  test('has no authors where nobody signed', () => {
    for (const manifest of [{ kind: 'none' }, { kind: 'invalid', problems: [] }] as const) {
      const { submission } = score({ manifest });
      expect(submission).toMatchObject({ id: 'ada', name: 'Ada L.', authors: [] });
    }
  });

  test('says what is wrong with the manifest, and what was left out', () => {
    const manifest: Manifest = { kind: 'invalid', problems: ['/authors: is missing', 'more'] };
    const leftOut = [{ path: 'big.bin', reason: 'it is too large' }];
    expect(score({ manifest, leftOut }).notices).toEqual([
      { kind: 'manifest', text: '/authors: is missing', place: { file: 'submission.json' } },
      { kind: 'manifest', text: 'more', place: { file: 'submission.json' } },
      { kind: 'left-out', text: 'it is too large', place: { file: 'big.bin' } },
    ]);
  });

  test('is one by its schema', () => {
    expect(validateResult(score({}, [exercise('one', 1, 2)]))).toEqual([]);
  });
});

function score(changes: Partial<Submission>, exercises: readonly ExerciseResult[] = []) {
  const submission: Submission = {
    id: 'ada',
    name: 'Ada L.',
    person: { name: 'Ada L.', source: 'folder' },
    manifest: { kind: 'none' },
    files: [],
    leftOut: [],
    ...changes,
  };
  return scoreSubmission(submission, sheet, { seed: 5, fingerprint: 'f', exercises });
}

function exercise(id: string, earned: number, possible: number): ExerciseResult {
  return {
    id,
    title: id,
    file: `${id}.ts`,
    points: { earned, possible },
    loaded: { kind: 'no-file', file: `${id}.ts` },
    checks: [],
    exhibits: [],
    printed: '',
  };
}
