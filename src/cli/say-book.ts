import { count } from '../text/counting.ts';
import { join } from 'node:path';
import type { WrittenBook } from '../batch/grade-book.ts';
import { layout } from '../export/layout.ts';
import { escapeTerminal } from '../text/terminal.ts';

/** What goes back to the platform, and whose work in the table of grades was kept: lines of a summary. */
export function sayBook(
  { edited, moodle, isRemoved, lacksWorksheet }: WrittenBook,
  out: string,
): readonly string[] {
  const lines: string[] = [];
  if (edited !== undefined)
    lines.push(
      `          edited since the last run: that copy is kept as ${escapeTerminal(edited)}`,
    );
  if (moodle !== undefined) {
    const { rows, files, absent } = moodle;
    const nobody = absent === 0 ? '' : `; ${absent} handed in nothing`;
    lines.push(
      `Moodle    ${join(out, layout.moodle, 'README.txt')} says what to upload: ${count(rows, 'grade')}, ${count(files, 'feedback file')}${nobody}`,
    );
  }
  if (isRemoved)
    lines.push(
      'Moodle    the uploads of an earlier run were removed, as they may be out of date: give --worksheet again',
    );
  else if (lacksWorksheet)
    lines.push(
      'Moodle    with --worksheet and the grading worksheet, it gets everything back: see docs/moodle.md. Without, numbers',
      '          in folders are taken for participants, and teams have none',
    );
  return lines;
}
