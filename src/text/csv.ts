import { writeOnOneLine } from './visible.ts';

/**
 * Where a spreadsheet may take what comes for a formula; full-width signs count too. A cell begins where the file says so,
 * and also after a semicolon where commas are decimal: there a quotation ends at the first quote of the text itself.
 * Tabs and line breaks are spelled out by then.
 */
const formula = /(^|[;"])(?=\s*[=+\-@＝＋－＠])/g;

/** What tables write for nothing: there is nothing in it to be computed. */
const dash = '-';

/** A line of a CSV file, without its end: text always in quotes and never taken for a formula. */
export function writeCsvLine(cells: readonly (string | number)[]): string {
  return cells.map(writeCsvCell).join(',');
}

/** One cell. Numbers stay numbers; text is quoted, as some spreadsheets part cells at semicolons. */
export function writeCsvCell(cell: string | number): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : `"${cell}"`;
  return `"${guardFormulas(cell).replaceAll('"', '""')}"`;
}

/** Text in one line that begins no formula, at its start or wherever a cell may begin; guarding twice is guarding once. */
export function guardFormulas(text: string): string {
  return text === dash ? text : writeOnOneLine(text).replace(formula, "$1'");
}
