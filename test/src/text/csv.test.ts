import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsvCell, writeCsvLine } from '../../../src/text/csv.ts';
import { writeOnOneLine } from '../../../src/text/visible.ts';
import { hostileText } from './hostile-text.ts';

describe('formatCsvLine', () => {
  it('has the cells that were put in, and no other', () => {
    fc.assert(
      fc.property(fc.array(riskyText, { minLength: 1 }), (texts) => {
        const read = readCsvLine(writeCsvLine(texts), ',');
        expect(read.map(withoutGuards)).toEqual(
          texts.map((text) => withoutGuards(writeOnOneLine(text))),
        );
      }),
    );
  });

  // Where commas are decimal, spreadsheets part cells at semicolons, whatever the file's own sign is.
  it.each([',', ';', '\t'])(
    'has no cell that a spreadsheet would compute, parted at %j',
    (sign) => {
      fc.assert(
        fc.property(fc.array(riskyText, { minLength: 1 }), (texts) => {
          for (const cell of readCsvLine(writeCsvLine(['first', ...texts]), sign)) {
            expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠](?!$)/);
          }
        }),
      );
    },
  );
});

describe('formatCsvCell', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['-1+1', `"'-1+1"`],
    ['-', '"-"'],
    ['@sum', `"'@sum"`],
    ['\t=1', `"\\t=1"`],
    [' =1', `"' =1"`],
    ['a;=1+1;b', `"a;'=1+1;b"`],
    ['a; +1', `"a;' +1"`],
    ['a";=HYPERLINK("http://e","x");"', `"a"";'=HYPERLINK(""http://e"",""x"");"""`],
    ['a"=1', `"a""'=1"`],
    ['\t;=1', `"\\t;'=1"`],
    ['a;\t@b', `"a;\\t@b"`],
    ['a-b; c = d', '"a-b; c = d"'],
    ['two\nlines', '"two\\nlines"'],
    [-3.5, '-3.5'],
  ])('writes %j as %s', (cell, written) => {
    expect(writeCsvCell(cell)).toBe(written);
  });
});

/** Text of the signs that part cells, quote them and begin formulas, beside what is hostile otherwise. */
const riskyText = fc.oneof(hostileText, fc.string({ unit: fc.constantFrom(...'=+-@;,"\'\t a1') }));

function withoutGuards(text: string): string {
  return text.replaceAll("'", '');
}

/**
 * The cells of a line as spreadsheets read it: quotes count at the start of a cell only, and what comes after the
 * closing one belongs to the cell as it stands.
 */
function readCsvLine(line: string, sign: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    let cell = '';
    if (line[at] === '"') {
      at += 1;
      for (; at < line.length; at += 1) {
        if (line[at] !== '"') cell += line[at];
        else if (line[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    }
    for (; at < line.length && line[at] !== sign; at += 1) cell += line[at];
    cells.push(cell);
    at += 1;
  }
  return cells;
}
