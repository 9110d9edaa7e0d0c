import { describe, expect, it } from 'vitest';
import { writeTerminalRows } from '../../../../src/report/terminal/rows.ts';
import { callRow, numbersRows, sideRows } from '../../../../src/report/views/rows.ts';
import { createStyle } from '../../../../src/text/style.ts';
import { say } from '../../../../src/text/words.ts';

const style = createStyle('none', 80);
const call = callRow(say`Call`, { name: 'f', args: [[3], [0]] });

describe('rows of a counterexample', () => {
  it('have what was expected below what was returned, and a mark between them', () => {
    const rows = numbersRows(
      [
        { label: say`Returned`, tone: 'returned', value: [1, 25] },
        { label: say`Expected`, tone: 'expected', value: [1, 3] },
      ],
      1,
      3,
    );
    expect(writeTerminalRows([call, ...rows], style)).toEqual([
      '    Call        f([3], [0])',
      '    Returned    [1, 25]',
      '                    ^^',
      '    Expected    [1,  3]',
    ]);
  });

  it('set the sides of a law one below the other, however long their names are', () => {
    const sides = sideRows(
      [
        { label: 'f at the point that was returned', value: -1 },
        { label: 'f at a root', value: 0 },
      ],
      (label) => say`${label}`,
    );
    expect(writeTerminalRows([call, ...sides], style)).toEqual([
      '    Call        f([3], [0])',
      '    f at the point that was returned  -1',
      '    f at a root                       0',
    ]);
  });
});
