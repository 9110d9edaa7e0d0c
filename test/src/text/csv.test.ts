import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsvCell, formatCsvLine } from '../../../src/text/csv.ts';
import { showOnOneLine } from '../../../src/text/visible.ts';
import { hostileText } from './hostile-text.ts';

describe('formatCsvLine', () => {
  it('has the cells that were put in, and no other', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1 }), (texts) => {
        const read = readCsvLine(formatCsvLine(texts));
        expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(
          texts.map((text) => showOnOneLine(text).replace(/^'/, '')),
        );
      }),
    );
  });

  it('has no cell that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [cell = ''] = readCsvLine(formatCsvLine([text]));
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});

describe('formatCsvCell', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['-1+1', `"'-1+1"`],
    ['-', '"-"'],
    ['@sum', `"'@sum"`],
    ['\t=1', `"'\\t=1"`],
    [' =1', `"' =1"`],
    ['a;=1', '"a;=1"'],
    ['two\nlines', '"two\\nlines"'],
    [-3.5, '-3.5'],
  ])('writes %j as %s', (cell, written) => {
    expect(formatCsvCell(cell)).toBe(written);
  });
});

/** The cells of a line in which every cell is quoted. */
function readCsvLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)"((?:[^"]|"")*)"(?=,|$)/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  );
}
