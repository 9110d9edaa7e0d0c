import { describe, expect, it } from 'vitest';
import { createStyle } from '../../../../src/text/style.ts';
import { alignRight, measureStyled, wrapText } from '../../../../src/report/terminal/wrap.ts';

const style = createStyle('basic', 80);

describe('wrapping', () => {
  it('fills lines up to the width and no further', () => {
    expect(wrapText('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrapText('aa bb cc dd', 4)).toEqual(['aa', 'bb', 'cc', 'dd']);
  });

  it('leaves a word whole that is too long', () => {
    expect(wrapText('a abcdefgh b', 4)).toEqual(['a', 'abcdefgh', 'b']);
  });

  it('does not count the codes of colours', () => {
    const text = style.paint('aa bb', 'red');
    expect(measureStyled(text)).toBe(5);
    expect(wrapText(text, 5).length).toBe(1);
  });

  it('colours every line of a coloured text, and nothing after it', () => {
    const lines = wrapText(`${style.paint('aa bb', 'red')} cc`, 2);
    expect(lines).toEqual(['\u001b[31maa\u001b[0m', '\u001b[31mbb\u001b[0m', 'cc']);
  });

  it('puts what belongs to the right there, or two blanks away', () => {
    expect(alignRight('ab', 'c', 6)).toBe('ab   c');
    expect(alignRight('abcdef', 'g', 6)).toBe('abcdef  g');
  });
});
