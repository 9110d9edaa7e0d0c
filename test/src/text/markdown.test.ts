import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeMarkdown,
  writeMarkdownBlock,
  writeMarkdownCode,
  writeMarkdownFormula,
} from '../../../src/text/markdown.ts';
import { writeVisibly, writeOnOneLine } from '../../../src/text/visible.ts';
import { hostileText } from './hostile-text.ts';

describe('escapeMarkdown', () => {
  it('leaves no mark of Markdown or HTML at work, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const own = escapeMarkdown(text)
          .replaceAll('<!-- -->', '')
          .replace(/<span>\$<\/span>/g, 'x');
        const bare = own.replace(/\\[\\`*_[\]<>&|~#+=.)-]/g, 'x');
        expect(bare).not.toMatch(/[\\`*_[\]<>&|~$\n\r]/);
        expect(bare).not.toMatch(/^\s*([-+=#]|\d+[.)](\s|$))/);
      }),
    );
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['> no quote', '\\> no quote'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[a](javascript:x)', '\\[a\\](javascript:x)'],
    ['![i](http://x)', '!\\[i\\](http:<!-- -->//x)'],
    ['a | b', 'a \\| b'],
    ['@staff look at #12', '@<!-- -->staff look at #<!-- -->12'],
    ['costs $5$', 'costs <span>$</span>5<span>$</span>'],
    ['&lt;', '\\&lt;'],
    ['two\nlines', 'two\\\\nlines'],
  ])('makes %j harmless', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves a plain sentence as it is', () => {
    expect(escapeMarkdown('9 of 12 checks passed (2 failed).')).toBe(
      '9 of 12 checks passed (2 failed).',
    );
  });
});

describe('formatMarkdownCode', () => {
  it('cannot be ended by its text, and gives the text back', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = writeOnOneLine(text);
        const [, fence, content] = /^(`+)(.*)\1$/su.exec(writeMarkdownCode(text)) ?? ['', '', ''];
        const runs: readonly string[] = content?.match(/`+/g) ?? [];
        expect(runs).not.toContain(fence);
        const stripped = /^ .* $/.test(content ?? '') && /\S/.test(content ?? '');
        expect(stripped ? content?.slice(1, -1) : content).toBe(line);
      }),
    );
  });
});

describe('formatMarkdownBlock', () => {
  it('cannot be ended by a line of its text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('`', '\n', 'x', '````')), (parts) => {
        const text = parts.join('');
        const [first = '', ...lines] = writeMarkdownBlock(text).split('\n');
        const fence = first.replace('text', '');
        expect(lines.pop()).toBe(fence);
        expect(lines.some((line) => line.trim().startsWith(fence))).toBe(false);
        expect(lines.join('\n')).toBe(writeVisibly(text).trimEnd());
      }),
    );
  });
});

describe('formatMarkdownFormula', () => {
  it('keeps Markdown out of a formula', () => {
    expect(writeMarkdownFormula('a_j^{*}')).toBe('$`a_j^{*}`$');
  });

  it('leaves no bar that would end the cell of a table', () => {
    expect(writeMarkdownFormula('|x| \\| y')).toBe('$`\\vert x\\vert  \\Vert  y`$');
  });
});
