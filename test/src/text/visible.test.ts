import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeVisibly, writeOnOneLine } from '../../../src/text/visible.ts';
import { hostileText } from './hostile-text.ts';

const unseen =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u3164]|\p{Noncharacter_Code_Point}/u;

describe('showOnOneLine', () => {
  it('leaves nothing that cannot be seen, that turns text around or that ends a line', () => {
    fc.assert(fc.property(hostileText, (text) => !unseen.test(writeOnOneLine(text))));
  });

  it.each([
    ['\x1b[31mred', '\\u{1b}[31mred'],
    ['abc\u202edcba', 'abc\\u{202e}dcba'],
    ['two\r\nlines\tand a tab', 'two\\nlines\\tand a tab'],
    ['half \ud83d a pair', 'half \\u{d83d} a pair'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['no joiner\u200d between ASCII', 'no joiner\\u{200d} between ASCII'],
    ['a' + '\u0301'.repeat(40), 'a' + '\u0301'.repeat(5) + '…'],
  ])('spells out what is hidden in %j', (text, shown) => {
    expect(writeOnOneLine(text)).toBe(shown);
  });

  it.each(['Zoë Åkesson', 'محمد الخوارزمي', 'می‌خواهم', '👩‍🔬 ada', 'a+b <c>', ''])(
    'leaves %j as it is',
    (text) => {
      expect(writeOnOneLine(text)).toBe(text);
    },
  );
});

describe('showHidden', () => {
  it('keeps line breaks and tabs, and nothing else that is hidden', () => {
    expect(writeVisibly('a\tb\r\nc\x1b\r')).toBe('a\tb\nc\\u{1b}\\r');
    fc.assert(
      fc.property(hostileText, (text) => !unseen.test(writeVisibly(text).replace(/[\n\t]/g, ''))),
    );
  });
});
