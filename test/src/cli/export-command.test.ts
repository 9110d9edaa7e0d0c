import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importIliasFeedback } from '../../ilias/import-feedback.ts';
import { fates, gradeClass, layOut, makeFolder } from '../batch/small-class.ts';
import { callCli } from './call-cli.ts';

const moodle = (name: string, number: number) => `${name}_${number}_assignsubmission_file_`;

describe('export table', () => {
  test('fills in the grade book of another platform, as the command line or the course file says', async () => {
    const { right, wrong } = fates;
    const folder = layOut({
      [moodle('Ada', 11)]: right,
      [moodle('Bo', 12)]: wrong,
      [moodle('Cy', 13)]: right,
    });
    mkdirSync(join(folder, moodle('Di', 14)));
    writeFileSync(join(folder, moodle('Di', 14), 'notes.txt'), '');
    const out = makeFolder();
    await gradeClass(folder, out);
    const table = join(makeFolder(), 'canvas.csv');
    writeFileSync(table, 'Student,ID,Sheet\n"Lovelace, Ada",11,\n"B, Bo",12,99\n"D, Di",14,7\n');
    const ran = await callCli([
      'export',
      'table',
      table,
      out,
      '--key',
      'ID',
      '--is',
      'number',
      '--points',
      'Sheet',
    ]);
    expect(ran).toMatchObject({ code: 0, error: '' });
    expect(ran.out).toContain('2 of 3 grades filled in');
    expect(ran.out).toContain("Not in the column 'ID' (1): 13");
    const filled = '"Student","ID","Sheet"\r\n"Lovelace, Ada","11","10"\r\n"B, Bo","12","5"\r\n';
    expect(readFileSync(join(out, 'canvas.csv'), 'utf8')).toBe(filled);

    const course = join(makeFolder(), 'course.json');
    writeFileSync(course, '{ "table": { "key": "ID", "is": "number", "points": "Sheet" } }');
    const to = join(out, 'again.csv');
    const again = await callCli(['export', 'table', table, out, '--course', course, '--to', to]);
    expect(again.code).toBe(0);
    expect(readFileSync(to, 'utf8')).toBe(filled);
  });

  test('does not believe a table of grades that somebody has edited, and asks for what it needs', async () => {
    const folder = layOut({ [moodle('Ada', 11)]: fates.right });
    const out = makeFolder();
    await gradeClass(folder, out);
    const table = join(makeFolder(), 't.csv');
    writeFileSync(table, 'ID,Sheet\n11,\n');
    const columns = ['--key', 'ID', '--is', 'number', '--points', 'Sheet'];
    expect(await callCli(['export', 'table', table, out])).toMatchObject({
      code: 2,
      error: expect.stringContaining('say which columns: --key'),
    });
    expect(await callCli(['export', 'table', table, out, ...columns, '--to', table])).toMatchObject(
      {
        code: 2,
        error: expect.stringContaining('would be overwritten'),
      },
    );
    const grades = join(out, 'grades.csv');
    writeFileSync(grades, readFileSync(grades, 'utf8').replace('"graded",10', '"graded",9'));
    expect(await callCli(['export', 'table', table, out, ...columns])).toMatchObject({
      code: 2,
      error: expect.stringContaining('was edited since the run that wrote it'),
    });
  });
});

describe('export ilias', () => {
  test('gives each user their report', async () => {
    const { right, wrong } = fates;
    const folder = layOut({ Lovelace_Ada_ada_1815: right, Groß_Jürgen_jg_7: wrong });
    const out = makeFolder();
    await gradeClass(folder, out);
    const ran = await callCli(['export', 'ilias', out]);
    expect(ran).toMatchObject({ code: 0, error: '' });
    const zip = readFileSync(join(out, 'multi_feedback.zip'));
    expect(importIliasFeedback(zip, [7, 1815])).toEqual({
      kind: 'imported',
      files: new Map([
        [7, ['feedback.html']],
        [1815, ['feedback.html']],
      ]),
    });
  });

  test('says so where nothing came from ILIAS', async () => {
    const out = makeFolder();
    await gradeClass(layOut({ ada: fates.right }), out);
    expect(await callCli(['export', 'ilias', out])).toMatchObject({
      code: 2,
      error: expect.stringContaining('was called as ILIAS calls them'),
    });
    expect(await callCli(['export', 'ilias', makeFolder()])).toMatchObject({
      code: 2,
      error: expect.stringContaining('there is no file'),
    });
  });
});
