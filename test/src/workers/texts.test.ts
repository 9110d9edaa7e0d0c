import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../../src/workers/texts.ts';

describe('texts that a worker sends along', () => {
  const texts = ['one', '', 'Größe – 🙂', 'x'.repeat(100_000)];
  const bytes = texts.map((text) => Buffer.from(text));
  const lengths = bytes.map(({ length }) => length);

  test('come as they were, however they were cut on the way', async () => {
    for (const size of [1_000_000, 70_000, 7]) {
      const pipe = new PassThrough();
      const reader = readTexts(pipe);
      const taken = reader.take(lengths);
      const all = Buffer.concat(bytes);
      for (let from = 0; from < all.length; from += size)
        pipe.write(all.subarray(from, from + size));
      expect((await taken).map(String)).toEqual(texts);
    }
  });

  test('wait for whoever takes them, and those of the next answer for the next', async () => {
    const pipe = new PassThrough();
    const reader = readTexts(pipe);
    pipe.write('firstsecond');
    await new Promise((resolve) => setImmediate(resolve));
    expect((await reader.take([2, 3])).map(String)).toEqual(['fi', 'rst']);
    const next = reader.take([6, 5]);
    pipe.write('third');
    expect((await next).map(String)).toEqual(['second', 'third']);
    expect(await reader.take([])).toEqual([]);
  });
});
