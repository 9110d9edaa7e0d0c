import { expect, test } from 'vitest';
import { sayBook } from '../../../src/cli/say-book.ts';

const nothing = { isRemoved: false, lacksWorksheet: false };

test('a summary says what goes back to the platform', () => {
  expect(sayBook(nothing, 'out')).toEqual([]);
  expect(sayBook({ ...nothing, moodle: { rows: 1, files: 2, absent: 3 } }, 'out')).toEqual([
    expect.stringMatching(
      /README\.txt says what to upload: 1 grade, 2 feedback files; 3 handed in nothing$/,
    ),
  ]);
  expect(
    sayBook({ ...nothing, moodle: { rows: 2, files: 0, absent: 0 } }, 'out').join(),
  ).not.toContain('nothing');
});

test('a summary says what is missing, and what was kept', () => {
  expect(sayBook({ isRemoved: true, lacksWorksheet: true }, 'out').join('\n')).toMatch(
    /^Moodle .* were removed, as they may be out of date: give --worksheet again$/,
  );
  expect(sayBook({ ...nothing, lacksWorksheet: true }, 'out').join('\n')).toContain(
    'teams have none',
  );
  const edited = 'out/grades.edited-1\u001B[2J.csv';
  expect(sayBook({ ...nothing, edited }, 'out').join()).toMatch(
    /kept as out\/grades.edited-1[^\u001B]*$/,
  );
});
