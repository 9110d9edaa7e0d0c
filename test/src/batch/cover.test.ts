import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../src/course/desk.ts';
import { callCli } from '../cli/call-cli.ts';
import { fates, gradeClass, layOut, makeFolder, readAll, smallSheetFile } from './small-class.ts';

const [ada, grace] = [
  'Ada Lovelace_101_assignsubmission_file_',
  'Grace Hopper_102_assignsubmission_file_',
];
const submissions = {
  [ada]: {
    ...fates.wrong,
    'submission.json': JSON.stringify({
      authors: [{ name: 'Ada Lovelace', email: 'ada@example.org', studentId: '4711' }],
      group: 'Lovelace and friends',
    }),
  },
  [grace]: fates.right,
  'Eve Moss_103_assignsubmission_file_': { 'readme.txt': 'nothing' },
};

const worksheetText = [
  'Identifier,Full name,Status,Grade,Maximum grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments',
  'Participant 101,Ada Lovelace,Submitted for grading,,10.00,Yes,"Monday, 12 January 2026, 9:00 PM",-,',
  'Participant 102,Grace Hopper,Submitted for grading,,10.00,Yes,"Wednesday, 14 January 2026, 9:00 PM",-,',
  'Participant 104,Zoe Absent,Submitted for grading,,10.00,Yes,-,-,',
  '',
].join('\n');

/** Whatever says who somebody is. */
const telling =
  /\b(?:ada|lovelace|grace|hoppe?r|eve|moss|zoe|absent|example\.org|4711|friends)\b|_10[1-4]_|participant 10/i;

async function gradeAnonymously(folder: string, out: string) {
  const course = {
    anonymous: true,
    zone: 'Europe/Berlin',
    deadline: '2026-01-12T23:59',
    extensions: [{ person: 'Grace Hoper', until: '2026-01-15T23:59' }],
    groups: [],
  };
  writeFileSync(join(folder, 'course.json'), JSON.stringify(course));
  writeFileSync(join(folder, 'Grades.csv'), worksheetText);
  return gradeClass(folder, out, {
    desk: openDesk(folder),
    worksheet: { file: join(folder, 'Grades.csv'), downloaded: new Date('2026-01-20T10:00Z') },
  });
}

describe('an anonymous course', () => {
  test('names nobody in all that is written but what goes back to the platform', async () => {
    const folder = layOut(submissions);
    const out = join(makeFolder(), 'out');
    const batch = await gradeAnonymously(folder, out);
    const { told, attention, rows, folders: _, ...rest } = batch;
    expect(rows).toHaveLength(3);
    // What the terminal gets.
    expect(JSON.stringify([told, attention, rows, rest.faults, rest.edited])).not.toMatch(telling);
    const files = Object.entries(readAll(out)).filter(([path]) => !path.startsWith('moodle/'));
    expect(files.length).toBeGreaterThan(20);
    // Hashes may hold any digits.
    const bare = (text: string) => text.replace(/[0-9a-f]{32,}/g, '');
    expect(files.filter(([path, text]) => telling.test(path) || telling.test(bare(text)))).toEqual(
      [],
    );
    const back = readFileSync(join(out, 'moodle/worksheet.csv'), 'utf8');
    expect(back).toContain('"Participant 101"');
    expect(back).toContain('"Participant 102"');
  });

  test('has the same names on the next sheet, by a file beside the reports that nobody else reads', async () => {
    const place = makeFolder();
    const folder = layOut(submissions);
    const nextFolder = layOut({
      // Numbers of participants are others in each assignment.
      'Ada Lovelace_909_assignsubmission_file_': fates.right,
    });
    const first = await gradeAnonymously(folder, join(place, 'sheet8'));
    const next = await gradeAnonymously(nextFolder, join(place, 'sheet9'));
    const names = first.rows.map(({ id }) => id);
    expect(names).toContain(next.rows[0]?.id);
    const file = join(place, 'sheetmark-names.json');
    expect(statSync(file).mode & 0o77).toBe(0);
    const elsewhere = await gradeAnonymously(folder, join(makeFolder(), 'sheet8'));
    expect(elsewhere.rows.map(({ id }) => id).filter((id) => names.includes(id))).toEqual([]);
    writeFileSync(file, '{');
    await expect(gradeAnonymously(folder, join(place, 'sheet8'))).rejects.toThrow(
      /sheetmark-names\.json is not as it was written.*put a copy back/,
    );
  });

  test('changes no byte in a second run', async () => {
    const folder = layOut(submissions);
    const out = join(makeFolder(), 'out');
    await gradeAnonymously(folder, out);
    const before = readAll(dirname(out));
    // Grades are counted, and one has none.
    expect((await gradeAnonymously(folder, out)).kept).toBe(2);
    expect(readAll(dirname(out))).toEqual(before);
  });

  test('has no reports with names beside those without', async () => {
    const folder = layOut(submissions);
    const out = join(makeFolder(), 'out');
    await gradeAnonymously(folder, out);
    rmSync(join(folder, 'course.json'));
    await expect(gradeClass(folder, out)).rejects.toThrow(/have no names in them; choose another/);
    const named = join(makeFolder(), 'out');
    await gradeClass(folder, named);
    await expect(gradeAnonymously(folder, named)).rejects.toThrow(/have names in them; choose/);
  });

  test('keeps points by hand for people by either name, and fills in tables of platforms by their own', async () => {
    const folder = layOut(submissions);
    const out = join(makeFolder(), 'out');
    const batch = await gradeAnonymously(folder, out);
    mkdirSync(join(out, 'history'), { recursive: true });
    writeFileSync(join(out, 'history/place.json'), JSON.stringify({ course: folder }));
    const alias = batch.rows.find(({ points }) => points.earned === 5)?.person.name ?? '';
    const give = (who: string) =>
      callCli([
        'adjust',
        ...[who, 'one.values', '+3', '--reason', 'right, Ada Lovelace'],
        ...['--out', out, '--class', folder],
      ]);
    expect(await give(alias)).toMatchObject({ code: 0 });
    expect((await give('Ada Lovelace')).error).toContain('has 3 of 3 points');
    const again = await gradeAnonymously(folder, out);
    expect(again.rows.map(({ grade }) => grade?.points)).toContain('8');
    expect(readAll(join(out, 'students')).toString()).not.toMatch(telling);
    const table = join(makeFolder(), 'canvas.csv');
    writeFileSync(table, 'Student,ID,Sheet\nA,101,\nB,102,\n');
    const words = ['--key', 'ID', '--is', 'number', '--points', 'Sheet'];
    expect(await callCli(['export', 'table', table, out, ...words])).toMatchObject({ code: 0 });
    expect(readFileSync(join(out, 'canvas.csv'), 'utf8')).toMatch(/"101","8"[^]*"102","10"/);
  });

  test('is refused where other programs would be told the folders', async () => {
    const folder = layOut({ ada: fates.right, bob: fates.right });
    writeFileSync(join(folder, 'course.json'), '{ "anonymous": true }');
    const out = join(makeFolder(), 'out');
    const words = ['grade', folder, '--sheet', smallSheetFile, '--out', out];
    const { code, error } = await callCli([...words, '--format', 'junit']);
    expect({ code, error }).toMatchObject({
      code: 2,
      error: expect.stringContaining('leave it away') as unknown,
    });
    expect(existsSync(out)).toBe(false);
  });
});
