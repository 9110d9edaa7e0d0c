import { expect, test } from 'vitest';
import { castToFloat, fgetcsv, fputcsv, strtotime } from './php.ts';

// What PHP 8.2 itself has answered.

test.each([
  ['a,"b ""c""",d\n', [['a', 'b "c"', 'd']]],
  ['"a\\","b"\n', [['a\\",b"']]],
  ['"a\\""b","c"\n', [['a\\"b"', 'c']]],
  ['"\\\\","b"\n', [['\\\\', 'b']]],
  ['"a\nb",c\n\nd,e', [['a\nb', 'c'], [null], ['d', 'e']]],
  [' "a" b,c"d\n', [['a b', 'c"d']]],
])('PHP reads %j', (text, rows) => {
  expect(fgetcsv(text)).toEqual(rows);
});

test.each([
  [['a b', 'c', ''], '"a b",c,\n'],
  [['say "x"'], '"say ""x"""\n'],
  [['\\"x'], '"\\"x"\n'],
])('PHP writes %j', (cells, line) => {
  expect(fputcsv(cells)).toBe(line);
});

test('PHP writes quotes after a backslash doubled where it has no escape character', () => {
  expect(fputcsv(['\\"x'], { escape: '' })).toBe('"\\""x"\n');
});

test.each([
  ['87.5', 87.5],
  ['87,5', 87],
  ['1.234,5', 1.234],
  ['1.234.5', 1.234],
  ['abc', 0],
  ['-', 0],
  ['n/a', 0],
  ['', 0],
  ['.5', 0.5],
  ['1e3', 1000],
  ['12 of 20', 12],
])('PHP casts %j to %d', (text, number) => {
  expect(castToFloat(text)).toBe(number);
});

test.each([
  ['2026-01-05T14:03:00+01:00', 1767618180],
  ['2026-01-05T13:03:00+00:00', 1767618180],
  ['2026-01-05 14:03', 1767618180],
  ['Monday, 5 January 2026, 2:03 PM', 1767618180],
  ['Montag, 5. Januar 2026, 14:03', false],
  ['Dienstag, 12. Mai 2026, 14:03', false],
  ['Mittwoch, 1. April 2026, 10:00', false],
  ['-', false],
  ['', false],
])('PHP takes %j for %s on a server in Berlin', (text, seconds) => {
  expect(strtotime(text, 60)).toBe(seconds);
});
