import { showOnOneLine } from './visible.ts';

/** What makes a spreadsheet take a cell for a formula; its full-width forms count too. */
const formulaStart = /^\s*[=+\-@＝＋－＠\t\r]/;

/** What tables write for nothing: there is nothing in it to be computed. */
const dash = '-';

/** A line of a CSV file, without its end: text always in quotes and never taken for a formula. */
export function formatCsvLine(cells: readonly (string | number)[]): string {
  return cells.map(formatCsvCell).join(',');
}

/** One cell. Numbers stay numbers; text is quoted, as some spreadsheets part cells at semicolons. */
export function formatCsvCell(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : `"${cell}"`;
  const guard = cell !== dash && formulaStart.test(cell) ? "'" : '';
  return `"${guard}${showOnOneLine(cell).replaceAll('"', '""')}"`;
}
