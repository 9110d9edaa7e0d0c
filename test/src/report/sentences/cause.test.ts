import { describe, expect, it } from 'vitest';
import { groupCauses } from '../../../../src/report/causes/find-causes.ts';
import {
  sayAsked,
  sayCause,
  sayExtent,
  sayOthers,
  saySmaller,
  sayWhere,
} from '../../../../src/report/sentences/cause.ts';
import { code, writePlainly } from '../../../../src/text/words.ts';
import type { Verdict } from '../../../../src/records/result.ts';
import { failed, failures, makeCheck, makeExercise } from '../fixtures.ts';

const threw = failed(failures.threw);
const wrong = failed(failures['wrong-value']);
const named: Verdict = {
  kind: 'failed',
  failure: failures['wrong-value'],
  diagnosis: { misconception: 'm', sentence: 'It forgets.' },
};
const blocked: Verdict = { kind: 'blocked', on: '0' };
const stub = failed({ ...failures.threw, error: { name: 'Error', message: 'not implemented' } });

/** The one cause of some verdicts, each of a check of its own. */
function causeOf(verdicts: readonly Verdict[], exports: readonly string[] = ['f']) {
  const checks = verdicts.map((verdict, at) =>
    makeCheck(String(at), verdict, { export: exports[at % exports.length] ?? '' }),
  );
  const exercise = makeExercise('exercise2', checks);
  const [cause] = groupCauses(checks.map((check) => ({ exercise, check })));
  if (cause === undefined) throw new Error('nothing failed');
  return cause;
}

describe('sentences of a cause', () => {
  it.each([
    [[threw], '1 check'],
    [[threw, threw], 'One cause, 2 checks'],
    [[threw, blocked], 'One cause, 2 checks, 1 of them not tried'],
    [[threw, threw, blocked, blocked], 'One cause, 4 checks, 2 of them not tried'],
    [[named, named, wrong], 'One cause, 2 checks; 1 more has wrong answers that may come of it'],
    [[named, wrong, wrong], '1 check; 2 more have wrong answers that may come of it'],
    // Nothing says that wrong answers without a name have one cause.
    [[wrong, wrong], '2 checks'],
  ])('%# say how much comes of it', (verdicts, told) => {
    expect(sayExtent(causeOf(verdicts))).toBe(told);
  });

  it.each([
    [0, 0, 1, '1 check waits for it'],
    [0, 0, 2, '2 checks wait for it'],
    [1, 0, 0, '1 more check failed for it'],
    [0, 1, 0, '1 more check may have failed for it'],
    [0, 2, 0, '2 more checks may have failed for it'],
    [11, 2, 5, '11 more checks failed for it, 2 may have and 5 checks wait for it'],
  ])('%i others, %i perhaps and %i waiting', (others, perhaps, waiting, told) => {
    expect(sayOthers(others, perhaps, waiting)).toBe(told);
  });

  it('name exports that are not there, and a default export that is of no use', () => {
    const { nearMiss: _, ...missing } = failures['no-export'];
    const verdicts = [failed(missing), failed(missing)];
    const cause = causeOf(verdicts, ['f', 'g']);
    const tell = (told: typeof cause) => writePlainly(sayCause(told, () => code('x')));
    expect(tell(cause)).toBe('exercise2.ts has no exports named f and g.');
    const exercise = makeExercise('exercise2', [], {
      loaded: { kind: 'loaded', exports: ['default'] },
    });
    const failedBy = cause.failed.map(({ check }) => ({ exercise, check }));
    expect(tell({ ...cause, failed: failedBy })).toBe(
      'exercise2.ts has no exports named f and g. Its default export is not asked for, and is no object that holds them: write export in front of each.',
    );
  });

  it('say how much the smaller ones cost', () => {
    expect([saySmaller(1, 2), saySmaller(10, 48)]).toEqual([
      '1 smaller cause, −2 together',
      '10 smaller causes, −48 together',
    ]);
  });

  it('say what checks ask', () => {
    expect([1, 2, 21].map(sayAsked)).toEqual([
      'What the check asks',
      'What the 2 checks ask',
      'What the 21 checks ask',
    ]);
  });

  it.each([
    [[wrong], ['f'], 'The relevances are not negative: R_i \\ge 0'],
    [[wrong, wrong], ['f'], 'f gives wrong answers in 2 checks.'],
    [[threw, threw], ['f', 'g'], 'f and g throw the same error instead of returning an answer.'],
    [[stub], ['f'], 'Still to be written: f.'],
    [[stub, stub, stub], ['f', 'g', 'h'], 'Still to be written: f, g and h.'],
    [[{ kind: 'broken', message: '' }], ['f'], 'This check could not be graded.'],
    [
      [
        { kind: 'broken', message: '' },
        { kind: 'broken', message: '' },
      ],
      ['f'],
      'These 2 checks could not be graded.',
    ],
  ] as const)('%# say what to mend', (verdicts, exports, told) => {
    expect(writePlainly(sayCause(causeOf(verdicts, exports), code))).toBe(told);
  });

  it('say where', () => {
    expect(writePlainly(sayWhere(causeOf([threw, threw], ['f', 'g'])))).toBe('Exercise 2: f and g');
  });
});
