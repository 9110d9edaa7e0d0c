import { describe, expect, test } from 'vitest';
import { writeSummary } from '../../../../src/ci/formats/summary.ts';
import { checkSummary } from './consumers.ts';
import { allRuns, run } from './runs.ts';

describe('the summary of a step', () => {
  test.each(allRuns)('has no tag and no mark but its own, of %s', (_, told) => {
    const worth = told.submissions.filter(({ findings }) => findings.length > 0);
    expect(checkSummary(writeSummary(told))).toBe(1 + worth.length);
  });

  test('puts the worst first and folds each cause once', () => {
    const text = writeSummary(run);
    expect(text.indexOf('## submissions/ada')).toBeLessThan(text.indexOf('## submissions/kurt'));
    expect(text).not.toContain('## submissions/emmy');
    expect(text).toMatch(/\| submissions\/emmy \|.*\*\*\d+\/\d+\*\* \|/);
    expect(text).toContain('<summary><b>−30</b> <code>exercise3.ts</code>');
    expect(text).toContain('At `submissions/ada/exercise3.ts:12:3`:');
  });

  test('stays below what GitHub takes, and counts what is left out', () => {
    const many = { ...run, submissions: Array.from({ length: 400 }, () => run.submissions).flat() };
    const text = writeSummary(many);
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toMatch(/… and \d+ more, for which there is no room here/);
    expect(text).toMatch(/… and 900 more\./);
  });
});
