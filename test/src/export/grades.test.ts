import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPerson } from '../../../src/discover/person.ts';
import {
  writeGrades,
  gradeColumns,
  mergeParticipants,
  type GradeRow,
} from '../../../src/export/grades.ts';
import { writeKeepingEdits } from '../../../src/export/keep-edited.ts';
import { countBroken, type OverviewRow } from '../../../src/records/overview-row.ts';
import { makeFolder } from '../batch/small-class.ts';

describe('the table of grades', () => {
  test('has the columns that docs/grades.md explains, in this order', () => {
    const [header] = linesOf([]);
    expect(header).toBe(
      '"number","name","team","login","email","student id","folder","state","points","possible","one","two","comment","authors","unjudged checks","report"',
    );
    const page = readFileSync(new URL('../../../docs/grades.md', import.meta.url), 'utf8');
    const told = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect(told).toEqual([...gradeColumns.before, 'exercise1', ...gradeColumns.after]);
  });

  test('leaves a cell empty where there is no grade, and where an exercise was not run', () => {
    expect(linesOf([person({ state: 'nothing handed in', name: 'Ada' })])[1]).toBe(
      '"","Ada","","","","","","nothing handed in","",12,"","","","","",""',
    );
    expect(
      linesOf([person({ state: 'graded', points: 0, exercises: new Map([['two', 0]]) })])[1],
    ).toBe('"","Ada","","","","","","graded",0,12,"",0,"","","",""');
  });

  test('holds text that no spreadsheet takes for a formula, in one line', () => {
    const [, line = ''] = linesOf([person({ folder: '=cmd|"/c calc"!A1\n' })]);
    expect(line).toContain(`"'=cmd|""`);
    expect(linesOf([person({ name: 'a\r\nb' })])).toHaveLength(2);
  });

  test('guards each of several authors', () => {
    const [, line] = linesOf([person({ authors: ['Ada', '=1+1', 'a;=1+1;b'] })]);
    expect(line).toContain(`"Ada, '=1+1, a;'=1+1;b"`);
  });

  test('is UTF-8 for spreadsheets too, with lines that end as RFC 4180 says', () => {
    const text = writeGrades([person({})], ['one']);
    expect(text.startsWith('\uFEFF"number"')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

test('of several folders of a participant the one with the most points counts', () => {
  const [more, less] = [7, 0].map((earned) => ({ points: { earned, possible: 12 } }));
  const other = row({ name: 'Bo_13_assignsubmission_file_', ...less });
  const best = row({ name: 'Ada_12_assignsubmission_file_', ...more });
  const worse = row({ name: 'Ada_12_assignsubmission_onlinetext_', ...less });
  for (const rows of [
    [best, worse, other],
    [other, worse, best],
  ]) {
    expect(mergeParticipants(rows).rows).toHaveLength(2);
    expect(mergeParticipants(rows).merged).toEqual([{ kept: best, others: [worse] }]);
  }
});

test('checks that could not be judged are counted', () => {
  const verdicts = { a: 'broken', b: 'passed', c: 'broken', d: 'failed' } as const;
  expect(countBroken(row({ verdicts }))).toBe(2);
});

describe('a table that somebody has edited', () => {
  test('is kept beside the new one, each time under a name of its own', () => {
    const out = makeFolder();
    const file = join(out, 'grades.csv');
    expect(write(file, 'first ü')).toBeUndefined();
    expect(write(file, 'second')).toBeUndefined();
    for (const count of [1, 2]) {
      writeFileSync(file, `mine ${count}`);
      const kept = join(out, `grades.edited-${count}.csv`);
      expect(write(file, 'third')).toBe(kept);
      expect(readFileSync(kept, 'utf8')).toBe(`mine ${count}`);
      expect(readFileSync(file, 'utf8')).toBe('third');
    }
  });

  test('is no copy of what is written anyway', () => {
    const file = join(makeFolder(), 'grades.csv');
    writeFileSync(file, 'same');
    expect(write(file, 'same')).toBeUndefined();
  });

  test('from a version that left no mark is kept too', () => {
    const file = join(makeFolder(), 'grades.csv');
    writeFileSync(file, 'old');
    expect(write(file, 'new')).toBe(file.replace('.csv', '.edited-1.csv'));
  });

  test('is told from one that a broken-off run has left', () => {
    const out = makeFolder();
    const file = join(out, 'grades.csv');
    const mark = join(out, '.grades.csv.written');
    write(file, 'second');
    const second = readFileSync(mark, 'utf8');
    write(file, 'first');
    // As if the run that wrote the second had ended between the two files.
    writeFileSync(mark, `${second}\n${readFileSync(mark, 'utf8')}`);
    expect(write(file, 'third')).toBeUndefined();
    expect(readdirSync(out).filter((name) => name.includes('edited'))).toEqual([]);
    expect(existsSync(join(out, '.grades.csv.written'))).toBe(true);
  });
});

/** As for a class, with its mark beside it. */
function write(file: string, text: string): string | undefined {
  return writeKeepingEdits(file, text, join(dirname(file), '.grades.csv.written'));
}

function linesOf(rows: readonly GradeRow[]): readonly string[] {
  return writeGrades(rows, ['one', 'two']).slice(1).trimEnd().split('\r\n');
}

function person(changes: Partial<GradeRow>): GradeRow {
  return {
    name: 'Ada',
    state: 'graded',
    possible: 12,
    exercises: new Map(),
    comment: '',
    authors: [],
    ...changes,
  };
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
