import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askAuthors, parseAuthor } from '../../../../src/kit/inside/authors.ts';

describe('an author', () => {
  it.each([
    ['Ada Lovelace', { name: 'Ada Lovelace' }],
    ['  Ada   Lovelace <ada@example.org> ', { name: 'Ada Lovelace', email: 'ada@example.org' }],
    ['Ada (4711)', { name: 'Ada', studentId: '4711' }],
    ['(4711) Ada <a@b.c>', { name: 'Ada', email: 'a@b.c', studentId: '4711' }],
    ['Ada <> ()', { name: 'Ada' }],
    ['李 雷', { name: '李 雷' }],
  ])('%j is read as people write it', (text, author) => {
    expect(parseAuthor(text)).toEqual(author);
  });

  it('is asked for line by line, until an empty line', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end('Ada <a@b.c>\nAlan\n\nNobody\n');
    expect(await askAuthors(input, output)).toEqual([
      { name: 'Ada', email: 'a@b.c' },
      { name: 'Alan' },
    ]);
    expect(String(output.read())).toContain('Who hands this in?');
  });

  it('is asked for once more where a line has no name', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end('<a@b.c>\nAda\n\n');
    expect(await askAuthors(input, output)).toEqual([{ name: 'Ada' }]);
    expect(String(output.read())).toContain('That has no name in it.');
  });
});
