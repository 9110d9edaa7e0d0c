import { writeVisibly, writeOnOneLine } from './visible.ts';

/** What a Markdown writer uses as marks, in the middle of a line too. */
const marks = /[\\`*_[\]<>&|~]/g;

/** What is a mark at the start of a line only: headings, lists, quotes, rules. */
const lineStart = /^(\s*)(?:([-+=#])|(\d+)([.)])(?=\s|$))/;

/**
 * Text for a place in a paragraph of GitHub flavoured Markdown: one line, no mark of it at work.
 * GitHub looks for mentions, links and formulas after the escapes are gone, so those are broken up
 * by an empty comment or wrapped, as its documentation advises for dollar signs.
 */
export function escapeMarkdown(text: string): string {
  return writeOnOneLine(text)
    .replace(marks, '\\$&')
    .replace(lineStart, (_, indent: string, mark?: string, digits?: string, dot?: string) =>
      mark === undefined ? `${indent}${digits}\\${dot}` : `${indent}\\${mark}`,
    )
    .replace(/@(?=\S)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->')
    .replace(/:\/\//g, ':<!-- -->//')
    .replace(/(www)\./gi, '$1<!-- -->.')
    .replace(/\$/g, '<span>$</span>');
}

/** Text as code inside a line. */
export function writeMarkdownCode(text: string): string {
  const line = writeOnOneLine(text);
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line, /`+/g) + 1);
  // Markdown takes one space from each end, where both are there or where a backtick is next.
  const space = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Text as a block of code, its line breaks kept. */
export function writeMarkdownBlock(text: string): string {
  const lines = writeVisibly(text).trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(lines, /`+/g) + 1));
  return `${fence}text\n${lines}\n${fence}`;
}

/**
 * A formula, in the form that keeps Markdown's own marks out of it; LaTeX it cannot hold is shown as code.
 * Bars are spelled in letters, as in a table they would end the cell.
 */
export function writeMarkdownFormula(tex: string): string {
  const line = writeOnOneLine(tex).replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');
  return line.includes('`') || line.includes('$') ? writeMarkdownCode(line) : `$\`${line}\`$`;
}

function longestRun(text: string, runs: RegExp): number {
  return Math.max(0, ...(text.match(runs) ?? []).map((run) => run.length));
}
