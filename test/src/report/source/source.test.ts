import { describe, expect, it } from 'vitest';
import { colourSource, findStatement, openParser } from '../../../../src/report/source/colour.ts';
import { viewSources } from '../../../../src/report/source/view-sources.ts';
import { writeSource } from '../../../../src/report/source/write-source.ts';
import { writeSubmissionHtml } from '../../../../src/report/submission-html.ts';
import { failed, failures, makeCheck, makeExercise, makeResult } from '../fixtures.ts';

const text = `import type { Vector } from 'sheet09';

// doubles
export function f(x: Vector): Vector {
  return x.map((x_i) => 2 * x_i);
}

export const g = () => {
  throw new Error('no');
};
`;

const colour = (of: string) => colourSource('a.ts', of, openParser()(of));

describe('source in colours', () => {
  it('is the same text, line by line', () => {
    const lines = colour(text).map((line) => line.map((part) => part.text).join(''));
    expect(lines.join('\n')).toBe(text);
  });

  it('tells keywords, comments, strings, numbers and types apart', () => {
    const kinds = new Map(
      colour(text)
        .flat()
        .map(({ text: part, kind }) => [part, kind]),
    );
    expect(kinds.get('export')).toBe('keyword');
    expect(kinds.get('// doubles')).toBe('comment');
    expect(kinds.get("'sheet09'")).toBe('string');
    expect(kinds.get('2')).toBe('number');
    expect(kinds.get('Vector')).toBe('type');
  });

  it('comes without colours where it nests deeper than any program', () => {
    const deep = '['.repeat(200_000);
    expect(
      colour(deep)
        .flat()
        .map((part) => part.text.length),
    ).toEqual([200_000]);
    expect(findStatement(deep, 1, undefined)).toEqual([1, 1]);
  });

  it('comes without colours where reading it could take long', () => {
    const [short, long] = ['let a = 1;\n'.repeat(3000), 'let a = 1;\n'.repeat(4000)];
    const [odd, longOdd] = ['let = 1;\n'.repeat(600), 'let = 1;\n'.repeat(700)];
    const isRead = (texts: readonly string[]) => {
      const parse = openParser();
      return texts.map((each) => parse(each) !== undefined);
    };
    expect(isRead([short, long, short, short, short])).toEqual([true, false, true, true, false]);
    expect(isRead([odd, longOdd, odd, odd])).toEqual([true, false, true, false]);
  });

  it('finds the statement in which an export is declared', () => {
    expect(findStatement(text, 4, openParser()(text))).toEqual([4, 6]);
    expect(findStatement(text, 8, openParser()(text))).toEqual([8, 10]);
    expect(findStatement(text, 99, openParser()(text))).toEqual([99, 99]);
  });

  it('escapes every text', () => {
    const hostile = '</pre><script>alert(1)</script>\u202e';
    const html = writeSource([
      { number: 1, stretches: [{ text: hostile, kind: 'string' }], isHit: true },
    ]);
    expect(html).toBe(
      '<span class="n hit">1</span><span class="t-string">&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\u{202e}</span>\n',
    );
  });

  it('cuts lines and files that nobody reads', () => {
    const long = `${'x'.repeat(10_000)}\n`.repeat(5000);
    const [file] = viewSources([{ path: 'a.txt', text: long }], []).files;
    expect(file?.source).toHaveLength(1200);
    expect(file?.source[0]?.stretches.map((part) => part.text.length)).toEqual([400]);
    expect(file?.cut).toBe('3801 more lines in the file');
  });
});

describe('a report with source', () => {
  const error = { ...failures.threw.error, place: { file: 'exercise1.ts', line: 9, column: 9 } };
  const check = makeCheck('a', failed({ ...failures.threw, error }), {
    export: 'g',
    position: { file: 'exercise1.ts', line: 8, column: 14 },
  });
  const result = makeResult([makeExercise('exercise1', [check])]);
  const sources = viewSources([{ path: 'exercise1.ts', text }], [check]);

  it('has for staff the lines of the export that failed, with the line that threw marked', () => {
    const html = writeSubmissionHtml(result, 'staff', sources);
    const [excerpt = ''] = /<details class="source">.*?<\/details>/s.exec(html) ?? [];
    expect(excerpt).toContain('exercise1.ts:8');
    expect(excerpt.match(/<span class="n[^>]*>\d+/g)).toEqual([
      '<span class="n">8',
      '<span class="n hit">9',
      '<span class="n">10',
    ]);
    expect(html.match(/<details class="source">/g)).toHaveLength(2);
  });

  it('is in colours where a check failed, and the same text elsewhere', () => {
    const read = (path: string) => {
      const [file] = viewSources([{ path, text }], [check]).files;
      return writeSource(file?.source ?? []);
    };
    expect(read('exercise1.ts')).toContain('class="t-keyword"');
    expect(read('exercise2.ts')).not.toContain('class="t-');
    const plain = (html: string) => html.replaceAll(/<span class="t-\w+">(.*?)<\/span>/g, '$1');
    expect(read('exercise2.ts')).toBe(plain(read('exercise1.ts')));
  });

  it('has none where there is no source to be had', () => {
    expect(writeSubmissionHtml(result, 'staff')).not.toContain('class="source"');
  });
});
