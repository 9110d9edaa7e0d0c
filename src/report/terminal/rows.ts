import type { Row } from '../views/rows.ts';
import { escapeTerminal, measureColumns } from '../../text/terminal.ts';
import type { Look, Style } from '../../text/style.ts';
import { writeTerminalWords } from './words.ts';
import { measureStyled, wrapText } from './wrap.ts';

/** Rows of a counterexample. A mark below shows where to look, as a colour alone would not. */
export function writeTerminalRows(rows: readonly Row[], style: Style): readonly string[] {
  return rows.flatMap((row, at) => writeRow(row, measureLabels(rows, at, style), style));
}

/** Text with a label to its left. */
export function labelled(
  label: string,
  text: string,
  style: Style,
  width = labelWidth,
): readonly string[] {
  const lines = wrapText(text, style.width - indent - width);
  return lines.map((line, at) => {
    const begin = at === 0 ? label : '';
    const blanks = ' '.repeat(Math.max(2, width - measureColumns(begin)));
    return `${' '.repeat(indent)}${style.paint(begin, 'dim')}${blanks}${line}`;
  });
}

const indent = 4;
const labelWidth = 12;

const tones: Readonly<Record<Row['tone'], readonly Look[]>> = {
  call: [],
  returned: ['red'],
  expected: ['green'],
  plain: ['magenta'],
};

function writeRow({ label, tone, shown }: Row, width: number, style: Style): readonly string[] {
  const [before, marked, after] = [shown.before, shown.marked, shown.after].map((part) =>
    escapeTerminal(part),
  ) as [string, string, string];
  const text = before + style.paint(marked, 'bold', ...tones[tone]) + after;
  const lines = labelled(writeTerminalWords(label, style), text, style, width);
  const cut =
    shown.whole === undefined
      ? []
      : labelled(
          '',
          style.paint('(shortened: all of it is shown when it is run again)', 'dim'),
          style,
        );
  // What was expected stands right below what was returned.
  const isMarkedAbove = tone === 'expected' || (before === '' && after === '');
  if (marked === '' || isMarkedAbove || lines.length > 1) return [...lines, ...cut];
  const offset = indent + width + measureColumns(before);
  const mark = style.paint('^'.repeat(measureColumns(marked)), ...tones[tone]);
  return [...lines, `${' '.repeat(offset)}${mark}`, ...cut];
}

/** Two sides that should agree stand one below the other, however long their names are. */
function measureLabels(rows: readonly Row[], at: number, style: Style): number {
  const sides = rows.slice(-2);
  if (at < rows.length - 2 || sides.some(({ tone }) => tone !== 'plain')) return labelWidth;
  const widths = sides.map(({ label }) => measureStyled(writeTerminalWords(label, style)) + 2);
  return Math.max(labelWidth, ...widths);
}
