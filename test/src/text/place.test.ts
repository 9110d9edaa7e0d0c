import { expect, test } from 'vitest';
import { placeAt, splitLines } from '../../../src/text/place.ts';

test('lines end as ECMAScript says', () => {
  expect(splitLines('a\nb\r\nc\rd\u2028e\u2029f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test.each([
  ['abc', 0, 1, 1],
  ['a\nbc', 3, 2, 2],
  ['a\r\nb', 3, 2, 1],
  ['😀x', 2, 1, 3],
  ['a', 1, 1, 2],
])('in %j offset %i is line %i, column %i', (text, offset, line, column) => {
  expect(placeAt(text, offset)).toEqual({ line, column });
});
