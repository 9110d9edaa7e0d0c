import { expect, test } from 'vitest';
import { drawFrame } from '../../../src/compile/frame.ts';

const draw = (text: string, line: number, column: number) =>
  drawFrame(text, { line, column }).split('\n');

test('two lines stand above and two below', () => {
  expect(draw('1\n2\n3\n4\n5\n6\n7', 4, 1)).toEqual([
    '  2 | 2',
    '  3 | 3',
    '> 4 | 4',
    '    | ^',
    '  5 | 5',
    '  6 | 6',
  ]);
});

test('numbers are as wide as the widest', () => {
  expect(draw('\n'.repeat(8) + 'nine\nten', 9, 2)).toEqual([
    '   7 |',
    '   8 |',
    '>  9 | nine',
    '     |  ^',
    '  10 | ten',
  ]);
});

test('the mark stands below the letter behind tabs', () => {
  const [line, mark] = draw('\t\tx = \ty', 1, 8);
  expect(line).toBe('> 1 |     x =   y');
  expect(mark?.indexOf('^')).toBe(line?.indexOf('y'));
});

test('the mark may stand behind the end', () => {
  expect(draw('ab', 1, 3)).toEqual(['> 1 | ab', '    |   ^']);
});

test('a long line is cut around the place, and so are the lines beside it', () => {
  const [above, line, mark] = draw(`short\n${'a'.repeat(500)}X${'b'.repeat(500)}`, 2, 501);
  expect(above).toBe('  1 |');
  expect(line).toMatch(/^> 2 \| …a+Xb+…$/);
  expect(line?.length).toBe(100);
  expect(line?.indexOf('X')).toBe(mark?.indexOf('^'));
});

test('a long line is shown from its start while the place is near it', () => {
  const [line] = draw(`abc${'d'.repeat(500)}`, 1, 2);
  expect(line).toMatch(/^> 1 \| abcd+…$/);
  expect(line?.length).toBe(100);
});

test('no letter is cut in half', () => {
  for (const shift of ['', 'a']) {
    const [line] = draw(shift + '😀'.repeat(300), 1, 300);
    expect(line?.isWellFormed()).toBe(true);
  }
});

test('nothing in a line moves the mark or turns the text around', () => {
  expect(draw('\u001b[2J\u202e\0x', 1, 7)).toEqual([
    '> 1 | \ufffd[2J\ufffd\ufffdx',
    '    |       ^',
  ]);
});
