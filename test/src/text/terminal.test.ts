import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTerminal, measureColumns } from '../../../src/text/terminal.ts';
import { isPlain, writeOnOneLine } from '../../../src/text/visible.ts';
import { hostileText } from './hostile-text.ts';

describe('escapeTerminal', () => {
  it('lets nothing through that a terminal obeys', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeTerminal(text)).not.toMatch(
          /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });

  it('never takes more columns than it may', () => {
    fc.assert(
      fc.property(hostileText, fc.nat({ max: 20 }), (text, width) => {
        expect(measureColumns(escapeTerminal(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it.each([
    ['\x1b]0;title\x07', Infinity, '\\u{1b}]0;title\\u{7}'],
    ['lovelace_ada', 8, 'lovelac…'],
    ['lovelace', 8, 'lovelace'],
    ['東京大学', 6, '東京…'],
    ['👩‍🔬👩‍🔬👩‍🔬', 5, '👩‍🔬👩‍🔬…'],
    ['abc', 0, ''],
  ])('shows %j in %d columns as %j', (text, width, shown) => {
    expect(escapeTerminal(text, width)).toBe(shown);
  });
});

describe('plain letters', () => {
  it('are measured and told as all others are, only sooner', () => {
    const plain = Array.from({ length: 0x3000 }, (_, at) => String.fromCharCode(at)).filter(
      isPlain,
    );
    expect(plain.length).toBeGreaterThan(1400);
    for (const letter of plain) {
      // A wide letter behind it takes the way of all others.
      expect([letter, measureColumns(`a${letter}`)]).toEqual([
        letter,
        measureColumns(`a${letter}中`) - 2,
      ]);
      expect(writeOnOneLine(`a${letter}中`)).toBe(`a${letter}中`);
    }
    expect(escapeTerminal('x̃x̃x̃x̃', 3)).toBe('x̃x̃…');
    expect(writeOnOneLine(`a${'\u0303'.repeat(8)}`)).toBe(`a${'\u0303'.repeat(5)}…`);
  });
});
