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
    [[open(passed), open(passed), open(passed)], 'All 3 checks passed.'],
    [[open(passed), open(lost), open(blocked)], '1 of 3 checks passed (1 failed, 1 blocked).'],
    [[open(broken)], '0 of 1 check passed (1 not graded).'],
    [
      [open(passed), open(passed), open(passed), hidden(lost)],
      'All 3 public checks passed, and 0 of 1 hidden check passed (1 failed).',
    ],
    [
      [open(passed), hidden(passed), hidden(passed)],
      'The one public check passed, and both hidden checks passed.',
    ],
    [[hidden(lost), hidden(passed)], '1 of 2 hidden checks passed (1 failed).'],
  ])('%# says what came of the checks', (checks, sentence) => {
    expect(writePlainly(summarizeChecks(checks))).toBe(sentence);
  });
});
