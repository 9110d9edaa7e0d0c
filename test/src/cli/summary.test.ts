import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../src/batch/grade-batch.ts';
import { writeBatchSummary } from '../../../src/cli/summary.ts';
import { measureColumns } from '../../../src/text/terminal.ts';
import { createStyle } from '../../../src/text/style.ts';
import type { AttentionItem } from '../../../src/records/attention.ts';
import { readPerson } from '../../../src/discover/person.ts';
import type { OverviewRow } from '../../../src/records/overview-row.ts';

describe('the summary of a run', () => {
  test('says whose points are not there, and why', () => {
    const text = summarise({
      rows: [row('ada')],
      total: 3,
      faults: [{ name: 'bo', message: 'a grader threw' }],
    });
    expect(text).toContain('Could not be graded, by a fault of ours: bo\n  a grader threw\n');
    expect(text).toContain('1 submission graded.');
  });

  test('counts submissions in which a check broke', () => {
    const broken = { ...row('ada'), verdicts: { a: 'broken', b: 'broken' } } as const;
    const text = summarise({ rows: [broken, row('bo')], total: 2 });
    expect(text).toContain('In 1 submission a check broke, by a fault of ours');
  });

  test('says what was kept', () => {
    const text = summarise({ rows: [row('ada'), row('bo')], kept: 1, total: 2 });
    expect(text).toContain('2 submissions graded, 1 of them in an earlier run.');
  });

  test('says which folders are one row in the CSV', () => {
    const [file, text] = ['file', 'onlinetext'].map((kind) =>
      row(`Ada_12_assignsubmission_${kind}_`),
    );
    expect(summarise({ rows: [file, text] as readonly OverviewRow[], total: 2 })).toContain(
      'One row in the CSV, as they are of one participant: Ada_12_assignsubmission_file_ (its points), Ada_12_assignsubmission_onlinetext_',
    );
    const many = Array.from({ length: 14 }, (_, i) =>
      row(`A_${i >> 1}_assignsubmission_${i % 2 === 0 ? 'file' : 'onlinetext'}_`),
    );
    const told = summarise({ rows: many, total: 14 });
    expect(told.match(/One row in the CSV/g)).toHaveLength(5);
    expect(told).toContain('… and so for 2 more participants.');
  });

  test('counts what needs a person, a line for each kind, and names nobody', () => {
    const item = (kind: AttentionItem['kind'], person: string): AttentionItem => ({
      kind,
      person,
      what: 'w',
      reason: 'r',
      todo: 't',
    });
    const attention = [
      item('not-gradable', 'Ada L.'),
      item('not-gradable', 'bo'),
      item('renamed', 'cy'),
    ];
    const text = summarise({ rows: [], total: 3, attention });
    expect(text).toContain(
      '     2  not gradable: no grade, until you decide\n     1  with files that were read under another name\n',
    );
    expect(text).not.toContain('Ada L.');
    expect(summarise({ rows: [row('ada')], total: 1 })).not.toContain('What needs you');
  });

  test('shows no points where there is no grade', () => {
    const state = { kind: 'not-gradable', reason: 'it is empty', todo: 'ask' } as const;
    const text = summarise({ rows: [{ ...row('ada'), state }], total: 1 });
    expect(text).toContain('no grade');
    expect(text).toContain('0 submissions graded.');
  });

  test('shows a table as long as a terminal bears', () => {
    const rows = Array.from({ length: 75 }, (_, i) => row(`student-${i}`));
    const text = summarise({ rows, total: 75 });
    expect(text).toContain('student-59');
    expect(text).not.toContain('student-60');
    expect(text).toContain('… and 15 more in the overview.');
  });

  test.each([30, 40, 60, 80, 120])('shows a table no wider than %d columns', (columns) => {
    const names = ['東京大学'.repeat(9), 'Zoë '.repeat(20), '👩‍🔬'.repeat(30), 'bo'];
    const rows = names.map((name) => row(name, ['exercise1', 'exercise2', 'exercise3']));
    const [top = '', ...lines] = tableOf(summarise({ rows, total: rows.length }, columns));
    expect(top.length).toBeLessThanOrEqual(columns);
    for (const line of lines) expect(measureColumns(line)).toBe(top.length);
    expect(lines.join('\n')).toMatch(/ bo .* 3\/5 /);
  });

  test('leaves exercises to the overview where they would leave no room for names', () => {
    const rows = [row('Ada Lovelace', ['exercise1', 'exercise2', 'exercise3', 'exercise4'])];
    expect(tableOf(summarise({ rows, total: 1 }, 80))[1]).toContain('exercise4');
    const narrow = tableOf(summarise({ rows, total: 1 }, 40));
    expect(narrow[1]).toMatch(/^│ submission +│ points │$/);
    expect(narrow[3]).toContain('Ada Lovelace');
  });

  test('names people as the class does, and folders where that would not tell them apart', () => {
    const names = ['Ada Lovelace_1', 'Bo_2', 'Bo_3'].map(
      (name) => `${name}_assignsubmission_file_`,
    );
    const text = summarise({ rows: names.map((name) => row(name)), total: 3 });
    expect(text).toContain('│ Ada Lovelace ');
    expect(text).toContain('│ Bo_2_assignsubmission_file_ ');
    expect(text).toContain('│ Bo_3_assignsubmission_file_ ');
  });

  test('tells a file that did not load from one that earned nothing', () => {
    const unloaded = {
      ...row('ada'),
      exercises: [{ id: 'one', points: { earned: 0, possible: 5 }, isLoaded: false }],
    };
    expect(summarise({ rows: [unloaded], total: 1 })).toContain('not loaded');
    expect(summarise({ rows: [row('bo')], total: 1 })).not.toContain('not loaded');
  });

  test('never sends a name or a message to the terminal as it is', () => {
    const evil = '\u001B[2Jx\u0007\u202E';
    const text = summarise({
      rows: [row(evil)],
      total: 2,
      faults: [{ name: evil, message: evil }],
      attention: [{ kind: 'left-out', person: evil, what: evil, reason: evil, todo: evil }],
    });
    for (const character of ['\u001B[2J', '\u0007', '\u202E'])
      expect(text).not.toContain(character);
  });
});

function tableOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^[┌├│└]/.test(line));
}

function summarise(changes: Partial<Batch>, columns?: number): string {
  const sink = Object.assign(new PassThrough(), { columns });
  const batch = {
    sheet: 'A sheet',
    rows: [],
    faults: [],
    kept: 0,
    ran: 0,
    notOurs: [],
    edited: [],
    total: 0,
    attention: [],
    folders: new Map(),
    book: { isRemoved: false, lacksWorksheet: false },
    ...changes,
  };
  // Only written to.
  writeBatchSummary(sink as unknown as WriteStream, createStyle('none', 80), batch, 'reports');
  return String(sink.read());
}

function row(name: string, ids: readonly string[] = ['one']): OverviewRow {
  const points = { earned: 3, possible: 5 };
  return {
    id: name,
    name,
    person: readPerson(name),
    authors: [],
    state: { kind: 'graded' },
    points,
    exercises: ids.map((id) => ({ id, points, isLoaded: true })),
    verdicts: {},
    failures: [],
  };
}
