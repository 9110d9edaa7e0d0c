import { writeTable } from '../table/write-table.ts';
import { writeComment } from './comment.ts';
import type { ColumnRole } from './language.ts';
import type { WrittenRow } from './plan.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * A worksheet that Moodle takes back: the same columns in the same order, with the rows that are to be written, and the
 * other cells as they were. Moodle compares `downloaded` with when somebody last changed a grade; unlike its own
 * dates, which it cannot read in German, ISO 8601 is understood in every language.
 */
export function writeWorksheet(
  worksheet: Worksheet,
  written: readonly WrittenRow[],
  downloaded: Date,
): string {
  const { header } = worksheet.table;
  return writeTable([header, ...written.map((row) => fillRow(worksheet, row, downloaded))]);
}

/** The same for rows whose comment is a person's: a column that is not there changes nothing. */
export function writeGradesOnly(
  worksheet: Worksheet,
  written: readonly WrittenRow[],
  downloaded: Date,
): string {
  const { header } = worksheet.table;
  const dropped = worksheet.columns.get('comment');
  const rows = [header, ...written.map((row) => fillRow(worksheet, row, downloaded))];
  return writeTable(rows.map((cells) => cells.filter((_, index) => index !== dropped)));
}

function fillRow(
  { columns }: Worksheet,
  { participant, mark, lines }: WrittenRow,
  downloaded: Date,
): readonly string[] {
  const filled: Partial<Record<ColumnRole, string>> = {
    grade: writePoints(mark.points),
    graded: writeMoment(downloaded),
    comment: writeComment(lines),
  };
  const cells = participant.cells.map(keepReadable);
  for (const [role, text] of Object.entries(filled) as [ColumnRole, string][]) {
    const index = columns.get(role);
    if (index !== undefined) cells[index] = text;
  }
  return cells;
}

/** With a point, in every language: to Moodle's five digits. */
export function writePoints(points: number): string {
  if (!Number.isFinite(points)) throw new Error(`No grade: ${points}`);
  return String(Number(points.toFixed(5)));
}

/** ISO 8601 to the second, in UTC: no other offset depends on where this runs. */
export function writeMoment(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, '+00:00');
}

/**
 * A cell that Moodle reads back as one: its reader takes a backslash before a quote for its own sign, and the file is
 * refused. Students type such text, in columns that no import looks at: a space comes between.
 */
function keepReadable(cell: string): string {
  return cell.replace(/\\(?="|$)/g, '\\ ');
}
