import { describe, expect, test } from 'vitest';
import { countBroken, formatGrades, mergeParticipants } from '../../../src/export/grades.ts';
import type { OverviewRow } from '../../../src/records/overview-row.ts';
import { readPerson } from '../../../src/discover/person.ts';
import type { Points } from '../../../src/records/result.ts';

describe('the grades of a class', () => {
  test('begin with the columns that the import of Moodle asks for', () => {
    const [header] = linesOf([]);
    expect(header).toBe(
      '"Identifier","Full name","Grade","Maximum Grade","Last modified (grade)","Feedback comments","Folder","Authors","one","two","Ungraded checks"',
    );
  });

  test('name the participant of a folder that Moodle has packed', () => {
    expect(cellsOf({ name: 'Ada Lovelace_4711_assignsubmission_file_' }).slice(0, 5)).toEqual([
      '"Participant 4711"',
      '"Ada Lovelace"',
      '7',
      '12',
      '"-"',
    ]);
    expect(cellsOf({ name: 'Lo_ve_12_assignsubmission_onlinetext' })[1]).toBe('"Lo_ve"');
  });

  test('have one row for a participant: the one with the most points', () => {
    const names = ['Ada_12_assignsubmission_file_', 'Ada_12_assignsubmission_onlinetext_'] as const;
    const [more, less] = [7, 0].map((earned) => ({ earned, possible: 12 })) as [Points, Points];
    const other = row({ name: 'Bo_13_assignsubmission_file_', points: less });
    const best = row({ name: names[0], points: more });
    const worse = row({ name: names[1], points: less });
    for (const rows of [
      [best, worse, other],
      [other, worse, best],
    ]) {
      const lines = linesOf(rows).slice(1);
      expect(lines).toHaveLength(2);
      expect(lines.filter((line) => line.includes('Participant 12"'))).toEqual([
        expect.stringMatching(/^"Participant 12","Ada",7,.*assignsubmission_file_/),
      ]);
      expect(mergeParticipants(rows).merged).toEqual([{ kept: best, others: [worse] }]);
    }
  });

  test('leave the grade empty where there is none, and say why', () => {
    const state = { kind: 'not-gradable', reason: 'it is a RAR archive', todo: 'ask' } as const;
    const exercises = [{ id: 'one', points: { earned: 0, possible: 12 }, isLoaded: false }];
    const cells = cellsOf({ state, exercises });
    expect(cells.slice(2, 6)).toEqual(['""', '12', '"-"', '"Not gradable: it is a RAR archive."']);
    expect(cells).not.toContain('0');
  });

  test('keep all rows of folders that name no participant', () => {
    expect(linesOf([row({}), row({})])).toHaveLength(3);
  });

  test('name the authors of any other folder', () => {
    const authors = [{ name: 'Ada' }, { name: 'Bo' }];
    expect(cellsOf({ name: 'group 7', authors }).slice(0, 2)).toEqual(['""', '"Ada, Bo"']);
  });

  test('leave a cell empty for an exercise that was not graded', () => {
    expect(cellsOf({}).slice(-3)).toEqual(['7', '""', '0']);
  });

  test('hold text that no spreadsheet takes for a formula, in one line', () => {
    const cell = cellsOf({ name: '=cmd|"/c calc"!A1\n' }).find((text) => text.includes('cmd'));
    expect(cell).toMatch(/^"'=cmd\|""/);
    expect(linesOf([row({ name: 'a\r\nb' })])).toHaveLength(2);
  });

  test('guard each of several authors', () => {
    const authors = [{ name: 'Ada' }, { name: '=1+1' }, { name: 'a;=1+1;b' }];
    expect(cellsOf({ authors })).toContain(`"Ada, '=1+1, a;'=1+1;b"`);
  });

  test('are UTF-8 for spreadsheets too, with lines that end as RFC 4180 says', () => {
    const text = formatGrades([row({})], ['one']);
    expect(text.startsWith('\uFEFF"Identifier"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('count the checks that could not be judged', () => {
    const verdicts = { a: 'broken', b: 'passed', c: 'broken', d: 'failed' } as const;
    expect(countBroken(row({ verdicts }))).toBe(2);
    expect(cellsOf({ verdicts }).at(-1)).toBe('2');
  });
});

function linesOf(rows: readonly OverviewRow[]): readonly string[] {
  return formatGrades(rows, ['one', 'two']).slice(1).trimEnd().split('\r\n');
}

function cellsOf(changes: Partial<OverviewRow>): readonly string[] {
  return linesOf([row(changes)])[1]?.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
}

function row(changes: Partial<OverviewRow>): OverviewRow {
  return {
    id: 'ada',
    name: 'ada',
    person: readPerson(changes.name ?? 'ada'),
    authors: [],
    state: { kind: 'graded' },
    points: { earned: 7, possible: 12 },
    exercises: [{ id: 'one', points: { earned: 7, possible: 12 }, isLoaded: true }],
    verdicts: {},
    failures: [],
    ...changes,
  };
}
