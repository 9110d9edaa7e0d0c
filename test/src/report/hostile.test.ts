import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/records/result.ts';
import { writeOverviewHtml } from '../../../src/report/overview-html.ts';
import { toOverviewRow } from '../../../src/records/overview-row.ts';
import { writeSubmissionHtml } from '../../../src/report/submission-html.ts';
import { writeSubmissionMarkdown } from '../../../src/report/submission-markdown.ts';
import { everything, unloaded } from './fixtures.ts';

const attacks = {
  html: '</code></title></style><script>alert(1)</script><img src=x onerror=alert(1)>',
  attribute: `" onload="alert(1)" x='y' \` style=color:red`,
  template: '{{constructor}} {{{this}}} {{> style}} ${1+1}',
  markdown:
    '\n\n# heading\n- [x](javascript:x) ![](http://x.org) | a | *b* _c_ ~~d~~ `e` ```\n```\n<b>',
  control: '\0\x1b[31m\x07\r\n\t\u202eevil\u2066\u200b\ud800\udfff\ufffe\u2028',
  formula: '$\\frac{$ $$ \\href{javascript:alert(1)}{x} $\\undefined$',
  proto: '__proto__',
} as const;

/** What the project declares, or what is an enumeration: no submission can write it. */
const declared = new Set([
  'kind',
  'schema',
  'visibility',
  'expectedFor',
  'limit',
  'title',
  'law',
  'label',
  'hint',
  'sentence',
  'words',
  'id',
  'on',
  'version',
  'misconception',
  'fingerprint',
]);

describe.each([
  ['everything', everything],
  ['nothing loaded', unloaded],
])('the reports of a submission with %s', (_, result) => {
  it.each(Object.entries(attacks))('keep their HTML tags against %s', (_name, attack) => {
    for (const edition of ['student', 'staff'] as const) {
      const [harmless, attacked] = [replaceTexts(result, 'x'), replaceTexts(result, attack)].map(
        (each) => listTags(writeSubmissionHtml(each, edition)),
      );
      expect(attacked).toEqual(harmless);
    }
  });

  it.each(Object.entries(attacks))('keep their Markdown lines against %s', (_name, attack) => {
    for (const edition of ['student', 'staff'] as const) {
      const [harmless, attacked] = [replaceTexts(result, 'x'), replaceTexts(result, attack)].map(
        (each) => listMarks(writeSubmissionMarkdown(each, edition)),
      );
      expect(attacked).toEqual(harmless);
    }
  });

  it('show what is hidden in a text', () => {
    const hostile = replaceTexts(result, attacks.control);
    for (const text of [
      writeSubmissionHtml(hostile, 'staff'),
      writeSubmissionMarkdown(hostile, 'staff'),
    ]) {
      expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u202e\u2066\u200b\ufffe\u2028]/u);
      expect(text).toContain('\\u{202e}');
    }
  });
});

describe('the overview', () => {
  it.each(Object.entries(attacks))('keeps its HTML tags against %s', (_name, attack) => {
    const [harmless, attacked] = ['x', attack].map((text) => {
      const row = toOverviewRow(replaceTexts(everything, text));
      const told = { person: text, what: text, reason: text, todo: text };
      const attention = [
        { ...told, kind: 'not-gradable', id: text },
        { ...told, kind: 'fault' },
      ] as const;
      const sheet = { title: 'Sheet', version: '1', exercises: [] };
      return listTags(
        writeOverviewHtml([{ ...row, id: text }], sheet, {
          attention,
          reportOf: (id) => `staff/${id}`,
        }),
      );
    });
    expect(attacked).toEqual(harmless);
  });
});

/** A copy with another text wherever a submission has a say. */
function replaceTexts(result: Result, text: string): Result {
  // A copy has the shape of what is copied.
  return copy(result, '') as Result;

  function copy(value: unknown, key: string): unknown {
    if (typeof value === 'string') return declared.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((entry) => copy(entry, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, copy(entry, name)]),
    );
  }
}

/** Tags with the names of their attributes; formulas apart, which what is told may have or not. */
function listTags(html: string): string[] {
  const page = html.replace(/<span class="katex">.*?<\/math><\/span>/gs, '');
  return (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

/** What each line begins with, and the lines' kinds in order; lines of a code block are not told apart. */
function listMarks(markdown: string): string[] {
  let fence = '';
  return markdown.split('\n').flatMap((line) => {
    const [ticks = ''] = /^`{3,}/.exec(line) ?? [];
    if (fence !== '') {
      if (line !== fence) return [];
      fence = '';
      return ['end of code'];
    }
    if (ticks !== '' && line === `${ticks}text`) {
      fence = ticks;
      return ['code'];
    }
    return [/^(#+ |- |> |\||\*\*)?/.exec(line)?.[0] ?? ''];
  });
}
