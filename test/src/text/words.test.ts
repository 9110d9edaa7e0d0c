import { describe, expect, it } from 'vitest';
import { code, readDeclared, say, writePlainly } from '../../../src/text/words.ts';

describe('readDeclared', () => {
  it('finds the formulas between dollar signs', () => {
    expect(readDeclared('Nothing is lost: $\\sum_i R_i$ stays, for \\$5.')).toEqual([
      { text: 'Nothing is lost: ' },
      { formula: '\\sum_i R_i' },
      { text: ' stays, for $5.' },
    ]);
  });

  it.each(['a $ alone', 'an empty $ $ formula', '$$'])('refuses %j and quotes it', (text) => {
    expect(() => readDeclared(text)).toThrow(text);
  });
});

describe('say', () => {
  it('keeps what is filled in apart from its own words', () => {
    const sentence = say`${code('f')} gave ${3}, not ${'$x$'}.`;
    expect(sentence).toEqual([
      { code: 'f' },
      { text: ' gave ' },
      { text: '3' },
      { text: ', not ' },
      { text: '$x$' },
      { text: '.' },
    ]);
    expect(writePlainly(sentence)).toBe('f gave 3, not $x$.');
  });
});
