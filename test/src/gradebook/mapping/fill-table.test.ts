import { describe, expect, test } from 'vitest';
import { fillTable, type GradeEntry } from '../../../../src/gradebook/mapping/fill-table.ts';
import type { TableMapping } from '../../../../src/records/course.ts';
import { readTable } from '../../../../src/gradebook/table/read-table.ts';

const canvas = [
  'Student,ID,SIS Login ID,Section,Sheet 9 (4711),Total (read only)',
  '    Points Possible,,,,100,(read only)',
  '"Lovelace, Ada",471111,ada,"X, Y",,0',
  '"Turing, Alan",471110,alan,"X, Y",12,12',
  '"Hopper, Grace",471112,grace,"X, Y",,',
  '"Student, Test",,,"X, Y",,',
  '',
].join('\n');

const mapping: TableMapping = { key: 'ID', is: 'number', points: 'Sheet 9 (4711)' };

const entries: readonly GradeEntry[] = [
  { keys: { number: '471111', name: 'Ada' }, points: 87.5, comment: '=1+1 "x"' },
  { keys: { number: '471110', name: 'Alan' }, points: 0, comment: '' },
  { keys: { number: '5', name: 'Nobody' }, points: 50, comment: '' },
  { keys: { name: 'No Number' }, points: 50, comment: '' },
];

describe("a platform's table", () => {
  test('gets the points of whom it has, and nothing else is changed', () => {
    const { text, filled, missing } = fill(canvas);
    expect([filled, missing]).toEqual([2, ['5']]);
    expect(readTable(Buffer.from(text), 'f', () => true, { wanted: '' })).toMatchObject({
      header: ['Student', 'ID', 'SIS Login ID', 'Section', 'Sheet 9 (4711)', 'Total (read only)'],
      rows: [
        ['    Points Possible', '', '', '', '100', '(read only)'],
        ['Lovelace, Ada', '471111', 'ada', 'X, Y', '87.5', '0'],
        ['Turing, Alan', '471110', 'alan', 'X, Y', '0', '12'],
        ['Student, Test', '', '', 'X, Y', '', ''],
      ],
    });
  });

  test('with semicolons is filled in too', () => {
    expect(fill('ID;Sheet 9 (4711)\n471111;\n').text).toBe(
      '"ID","Sheet 9 (4711)"\r\n"471111","87.5"\r\n',
    );
  });

  test('names a key that several have, and gives them nothing', () => {
    const twice = [...entries, { keys: { number: '471111' }, points: 1, comment: '' }];
    const { text, doubled } = fill(canvas, twice);
    expect(doubled).toEqual(['471111']);
    expect(text).not.toContain('Lovelace');
    expect(fill(`${canvas}Copy,471110,,,,\n`).doubled).toEqual(['471110']);
  });

  test('without one of the columns is refused', () => {
    expect(() => fill('ID,Other\n1,2\n')).toThrow(/no table with the columns 'ID', 'Sheet 9/);
    expect(() => fill('ID,Sheet 9 (4711),ID\n1,2,3\n')).toThrow(/two columns 'ID'/);
  });
});

function fill(text: string, given = entries) {
  return fillTable(Buffer.from(text), 'canvas.csv', mapping, given);
}
