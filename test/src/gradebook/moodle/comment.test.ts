import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { isOwnComment, saysSame, writeComment } from '../../../../src/gradebook/moodle/comment.ts';
import { prepareUploads } from '../../../../src/gradebook/moodle/uploads.ts';
import { readWorksheet } from '../../../../src/gradebook/moodle/worksheet.ts';
import { downloadedAt, makeSite } from '../../../moodle/class.ts';
import { exportWorksheet } from '../../../moodle/export.ts';
import { importWorksheet } from '../../../moodle/import-worksheet.ts';

test.each([
  ['=HYPERLINK("x")'],
  ['+1', '-1', '@x'],
  ['ends in \\'],
  ['\\"', 'say "\\" and more\\'],
  ['<b>bold</b> & <script>'],
  ['two\nlines\r\nand\ttabs'],
  ["it's; a, 'test'"],
  ['Größe: 陳大文 ∑'],
])('%j arrives in Moodle as it was written, and is known again as ours', (...notes) => {
  const lines = ['1 of 100 points', ...notes];
  const site = makeSite();
  const outcome = {
    kind: 'graded',
    mark: { points: 1, possible: 100, parts: [], losses: [], notes },
  } as const;
  const handIn = { id: 'ada', name: 'Ada Lovelace', number: '101', outcome };
  const bytes = exportWorksheet(site);
  const { texts } = prepareUploads(readWorksheet(bytes, 'w'), [handIn], new Date(downloadedAt));
  const text = texts.get('worksheet.csv') ?? '';
  importWorksheet(strToU8(text), site, { now: downloadedAt });
  const comment = site.people[0]?.comment ?? '';
  expect(comment).toBe(writeComment(lines));
  expect(comment).toMatch(/^<p>[^"\\\n]*<\/p>$/);
  const again = readWorksheet(exportWorksheet(site), 'w').participants[0]?.comment ?? '';
  for (const line of lines) expect(again).toContain(line.replace(/\s+/g, ' '));
  expect(isOwnComment(again)).toBe(true);
  expect(saysSame(again, lines)).toBe(true);
  expect(saysSame(again, ['something else'])).toBe(false);
});

test('whatever a person changes in a comment makes it theirs', () => {
  const stripped = writeComment(['7 of 12 points']).replaceAll(/<[^>]*>/g, '');
  expect(isOwnComment(stripped)).toBe(true);
  for (const changed of [
    stripped.replace('7', '8'),
    `Well done! ${stripped}`,
    `${stripped} Well done!`,
    stripped.replace(/\[.*\]/, ''),
    '7 of 12 points',
    '',
  ])
    expect(isOwnComment(changed)).toBe(false);
});
