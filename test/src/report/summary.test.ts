import { describe, expect, it } from 'vitest';
import type { CheckResult, Verdict } from '../../../src/records/result.ts';
import { summarizeChecks } from '../../../src/report/sentences/summary.ts';
import { writePlainly } from '../../../src/text/words.ts';
import { makeCheck, passed } from './fixtures.ts';

const broken: Verdict = { kind: 'broken', message: '' };
const blocked: Verdict = { kind: 'blocked', on: 'a' };
const lost: Verdict = { kind: 'failed', failure: { kind: 'not-loaded' } };
const open = (verdict: Verdict): CheckResult => makeCheck('a', verdict);
const hidden = (verdict: Verdict): CheckResult => makeCheck('a', verdict, { visibility: 'hidden' });

describe('summarizeChecks', () => {
  it.each([
    [[], 'No check was asked for.'],
    [[open(passed)], 'The one check passed.'],
    [[open(passed), open(passed)], 'Both checks passed.'],
    [[open(passed), open(passed), open(passed)], 'All 3 checks passed.'],
    [[open(lost)], 'The one check failed.'],
    [[open(lost), open(lost)], 'Both checks failed.'],
    [[open(broken)], 'The one check could not be graded.'],
    [[open(passed), open(lost)], '1 of 2 checks passed and 1 failed.'],
    [
      [open(passed), open(lost), open(blocked)],
      '1 of 3 checks passed, 1 failed and 1 could not be tried.',
    ],
    [
      [open(lost), open(blocked), open(broken)],
      'None of 3 checks passed: 1 failed, 1 could not be tried and 1 could not be graded.',
    ],
    [
      [open(passed), open(passed), open(passed), hidden(lost)],
      '3 of 4 checks passed and 1 failed. One check was hidden, and it did not pass.',
    ],
    [[open(passed), hidden(passed)], 'Both checks passed. One check was hidden, and it passed.'],
    [
      [open(passed), hidden(passed), hidden(passed)],
      'All 3 checks passed. 2 checks were hidden, and both passed.',
    ],
    [
      [open(passed), hidden(passed), hidden(lost), hidden(lost)],
      '2 of 4 checks passed and 2 failed. 3 checks were hidden, and 1 of these passed.',
    ],
    [
      [open(passed), hidden(lost), hidden(lost)],
      '1 of 3 checks passed and 2 failed. 2 checks were hidden, and none of these passed.',
    ],
    [[hidden(lost), hidden(passed)], '1 of 2 checks passed and 1 failed. They were hidden.'],
    [[hidden(passed)], 'The one check passed. It was hidden.'],
  ])('%# says what came of the checks', (checks, sentence) => {
    expect(writePlainly(summarizeChecks(checks))).toBe(sentence);
  });
});
