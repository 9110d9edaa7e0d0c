import { describe, expect, test } from 'vitest';
import { writeSummary } from '../../../../src/ci/formats/summary.ts';
import { allRuns, run } from './runs.ts';

describe('the summary of a step', () => {
  test.each(allRuns)('has no tag and no mark but its own, of %s', (_, told) => {
    const lines = withoutCode(writeSummary(told));
    const tags = lines.flatMap((line) => line.match(/(?<!\\)<[^>]*>/g) ?? []);
    const own = new Set([
      '<details>',
      '</details>',
      '<summary>',
      '</summary>',
      '<b>',
      '</b>',
      '<code>',
      '</code>',
      '<span>',
      '</span>',
      '<!-- -->',
    ]);
    expect(tags.filter((tag) => !own.has(tag))).toEqual([]);
    const count = (tag: string) => tags.filter((each) => each === tag).length;
    expect(count('<details>')).toBe(count('</details>'));
    expect(count('<summary>')).toBe(count('<details>'));
    const headings = lines.filter((line) => /^ {0,3}#/.test(line));
    const worth = told.submissions.filter(({ findings }) => findings.length > 0);
    expect(headings).toHaveLength(1 + worth.length);
    expect(lines.filter((line) => !line.startsWith('<summary>')).join('\n')).not.toMatch(
      /(?<!\\)!?\[[^\]]*\]\(|@\w|\$(?!<\/span>)/,
    );
    const cells = lines
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replace(/\\\|/g, '').split('|').length);
    expect(new Set(cells).size).toBeLessThanOrEqual(1);
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

/** The lines outside of blocks of code, and without code in a line. */
function withoutCode(markdown: string): readonly string[] {
  let fence: string | undefined;
  return markdown.split('\n').flatMap((line) => {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
      return [];
    }
    if (mark !== undefined) {
      fence = mark;
      return [];
    }
    return [line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')];
  });
}
