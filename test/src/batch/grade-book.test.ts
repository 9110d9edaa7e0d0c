import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Batch, BatchOptions } from '../../../src/batch/grade-batch.ts';
import { openDesk } from '../../../src/course/desk.ts';
import { zipFiles } from '../../../src/kit/zip.ts';
import { UsageError } from '../../../src/records/errors.ts';
import { downloadedAt, makeSite } from '../../moodle/class.ts';
import { exportDownload, type DownloadOptions } from '../../moodle/export.ts';
import { importFeedback } from '../../moodle/import-feedback.ts';
import { importWorksheet } from '../../moodle/import-worksheet.ts';
import { layOutDownload } from '../../moodle/lay-out.ts';
import type { Person, Site } from '../../moodle/site.ts';
import { fates, gradeClass, makeFolder, makeSharedFolder } from './small-class.ts';

const now = downloadedAt + 7200;

const cache = makeSharedFolder();

function gradeEvening(folder: string, out: string, changes: Partial<BatchOptions> = {}) {
  return gradeClass(folder, out, { cache, ...changes });
}

/** The class of the tests, with programs of the small sheet; 107 and 116 have handed in nothing. */
function makeClass(changes: Partial<Site> = {}): Site {
  const site = makeSite({ maximum: 10, ...changes });
  const programs: Readonly<Record<number, Person['files']>> = {
    102: fates.wrong,
    108: { 'one.ts': 'export const double = () => 0;', 'two.ts': 'export const half = () => 0;' },
    113: { 'notes.txt': 'nothing to run' },
  };
  const people = site.people.map(({ typed: _typed, ...person }) =>
    person.files === undefined ? person : { ...person, files: programs[person.id] ?? fates.right },
  );
  return { ...site, people };
}

/** What everybody must have in Moodle afterwards, by the participant's number. */
const deserved = {
  101: 10,
  102: 5,
  103: 10,
  104: 10,
  105: 10,
  106: 10,
  108: 0,
  110: 10,
  111: 10,
  112: 10,
  114: 10,
  116: 12,
};

describe.each(['en', 'de'] as const)('an evening in %s', (language) => {
  test.each<[string, Partial<Site>, DownloadOptions]>([
    ['folders of Moodle 3.9', { version: '3.9' }, {}],
    ['folders of Moodle 4.1', { version: '4.1' }, {}],
    ['blind marking', { isBlind: true }, {}],
    ['a folder around everything', {}, { enclosedBy: 'XAI-Sheet 9-4711' }],
    ['files of everybody in one folder', {}, { inFolders: false }],
  ])('%s: everybody gets what they deserve', async (_, changes, options) => {
    const site = makeClass({ language, ...changes });
    const { batch, out } = await spendEvening(site, options);
    upload(out, site);
    expect(pointsOf(site)).toEqual(deserved);
    const feedback = site.people.filter((person) => person.feedback).map(({ id }) => id);
    expect(feedback).toEqual(
      Object.keys(deserved)
        .map(Number)
        .filter((id) => id !== 116),
    );
    expect(batch.book.moodle).toEqual({ rows: 11, files: 11, absent: 2 });
  });
});

test('the archive itself, as Moodle gave it out, is as good as its folder', async () => {
  const site = makeClass();
  const folder = makeFolder();
  const { worksheet } = layOutDownload(folder, site);
  const archive = join(folder, 'XAI-Sheet 9-4711.zip');
  writeFileSync(archive, exportDownload(site));
  const out = makeFolder();
  await gradeEvening(archive, out, { worksheet: { file: worksheet } });
  upload(out, site);
  expect(pointsOf(site)).toEqual(deserved);
});

test('code that was typed into Moodle is graded where no file was handed in', async () => {
  const site = makeClass();
  const typed = '<p>export const double = (x: number) =&gt; 2 * x;</p>';
  const people = site.people.map(({ files, ...person }) => {
    if (person.id === 101) return { ...person, typed };
    // Words beside the files are no second submission.
    if (person.id === 102) return { ...person, files, typed: '<p>Good evening!</p>' };
    return { ...person, ...(files && { files }) };
  }) as Person[];
  const typing = { ...site, people };
  const { out } = await spendEvening(typing);
  upload(out, typing);
  expect(pointsOf(typing)).toEqual({ ...deserved, 101: 5 });
});

test('zips that students made themselves count as their files', async () => {
  const site = makeClass({ version: '3.9' });
  const people = site.people.map((person) =>
    person.files === undefined || person.id === 113
      ? person
      : { ...person, files: { 'sheet.zip': zipFiles(new Map(Object.entries(person.files))) } },
  ) as Person[];
  const zipped = { ...site, people };
  const { out } = await spendEvening(zipped);
  upload(out, zipped);
  expect(pointsOf(zipped)).toEqual(deserved);
});

test('teams: each member gets the grade and the feedback of the team', async () => {
  const site = makeClass({ inTeams: true, language: 'de' });
  // Its number is that of somebody else.
  const team = { name: 'Gruppe 7', id: 105 };
  const people = site.people.map((person) =>
    person.id <= 103
      ? { ...person, team, files: person.id === 101 ? fates.wrong : undefined }
      : {
          ...person,
          // By its name it might be a person, and by its number another one.
          team: { name: person.id === 105 ? 'Die Füchse' : `Solo ${person.id}`, id: person.id + 3 },
        },
  ) as Person[];
  const teams = { ...site, people };
  const { out } = await spendEvening(teams);
  upload(out, teams);
  expect(pointsOf(teams)).toEqual({ ...deserved, 101: 5, 102: 5, 103: 5 });
  const grades = readFileSync(join(out, 'grades.csv'), 'utf8');
  expect(
    grades.match(/"Gruppe 7","","[^"]*","","Gruppe 7_105_assignsubmission_file","graded",5/g),
  ).toHaveLength(3);
});

test('the table of grades has everybody, and says who has none and why', async () => {
  const site = makeClass();
  const { out, batch } = await spendEvening(site);
  const lines = readFileSync(join(out, 'grades.csv'), 'utf8').split('\r\n');
  const of = (number: number) => lines.find((line) => line.startsWith(`"${number}"`)) ?? '';
  expect(of(107)).toMatch(/"nothing handed in","",10,"","",""/);
  expect(of(113)).toMatch(/"not gradable","",10,/);
  expect(of(102)).toMatch(/"person102@example.org","","[^"]*","graded",5,10,0,5,"5 of 10 points\./);
  expect(lines).toHaveLength(site.people.length + 1);
  const told = batch.attention.map(({ kind, person }) => `${kind} ${person}`);
  for (const item of [
    'late Late Comer',
    'late Extended Stay',
    'late Drafty "Quote" \\',
    'locked Locked Away',
    'regraded Graded Before',
    'commented Graded Before',
    'not-gradable Not Gradable',
  ])
    expect(told).toContain(item);
});

test('a table of a blind class has what Moodle calls everybody', async () => {
  const { out } = await spendEvening(makeClass({ isBlind: true }));
  expect(readFileSync(join(out, 'grades.csv'), 'utf8')).toMatch(
    /"101","Participant 101",.*"graded",10,/,
  );
});

test('what is of nobody in the worksheet is graded, named, and in no upload', async () => {
  const site = makeClass();
  const folder = makeFolder();
  const { submissions } = layOutDownload(folder, {
    ...site,
    people: site.people.map((person) => ({ ...person, isElsewhere: false })),
  });
  const { worksheet } = layOutDownload(folder, site);
  const out = makeFolder();
  const { attention } = await gradeEvening(submissions, out, { worksheet: { file: worksheet } });
  expect(attention.find(({ kind }) => kind === 'no-participant')).toMatchObject({
    person: 'Gone Away',
    reason: expect.stringContaining('its number is not in the worksheet'),
  });
  expect(readFileSync(join(out, 'grades.csv'), 'utf8')).toMatch(/"115","Gone Away",.*"graded",10,/);
  expect(readFileSync(join(out, 'moodle/worksheet.csv'), 'utf8')).not.toContain('Gone');
  expect(Object.keys(unzipSync(readFileSync(join(out, 'moodle/feedback.zip'))))).toHaveLength(11);
});

test("feedback is the student's edition, and needs no other file", async () => {
  const site = makeClass();
  const { out } = await spendEvening(site);
  const files = unzipSync(readFileSync(join(out, 'moodle/feedback.zip')));
  const [path = '', bytes] = Object.entries(files)[0] ?? [];
  expect(path).toBe('Ada Lovelace_101_assignsubmission_file_/feedback.html');
  const own = readFileSync(join(out, 'students/ada-lovelace-101/report.html'));
  expect(Buffer.from(bytes ?? []).equals(own)).toBe(true);
  expect(own.toString()).not.toMatch(/(?:src|href)="(?!#|data:)/);
});

test('the same worksheet gives the same bytes', async () => {
  const site = makeClass();
  const [a, b] = [await spendEvening(site), await spendEvening(site)];
  for (const name of ['worksheet.csv', 'feedback.zip', 'README.txt'])
    expect(
      readFileSync(join(a.out, 'moodle', name)).equals(readFileSync(join(b.out, 'moodle', name))),
    ).toBe(true);
});

test('uploads of an earlier run do not stay where they may be out of date', async () => {
  const site = makeClass();
  const { out, submissions } = await spendEvening(site);
  const again = await gradeEvening(submissions, out);
  expect(again.book.isRemoved).toBe(true);
  expect(existsSync(join(out, 'moodle/worksheet.csv'))).toBe(false);
  expect(existsSync(join(out, 'moodle/feedback.zip'))).toBe(false);
});

test('a worksheet that does not fit ends the run before anything is graded', async () => {
  const site = makeClass();
  const out = makeFolder();
  const { submissions, worksheet } = layOutDownload(makeFolder(), { ...site, maximum: 20 });
  const grade = () => gradeEvening(submissions, out, { worksheet: { file: worksheet } });
  await expect(grade()).rejects.toThrow(UsageError);
  await expect(grade()).rejects.toThrow(/maximum grade in .* is 20, and the sheet gives 10 points/);
  expect(existsSync(join(out, 'staff'))).toBe(false);
  writeFileSync(worksheet, 'Name,Points\n');
  await expect(grade()).rejects.toThrow(/no grading worksheet of Moodle/);
  await expect(
    gradeEvening(submissions, out, { worksheet: { file: join(out, 'none.csv') } }),
  ).rejects.toThrow(/cannot be read/);
});

test('a worksheet whose file is older than what stands in it asks when it was downloaded', async () => {
  const site = makeClass();
  const out = makeFolder();
  const { submissions, worksheet } = layOutDownload(makeFolder(), site);
  utimesSync(worksheet, 0, 0);
  await expect(gradeEvening(submissions, out, { worksheet: { file: worksheet } })).rejects.toThrow(
    /was last written on 1970-01-01.*--downloaded 2026-01-04T15:03/,
  );
  const downloaded = new Date(downloadedAt * 1000);
  await gradeEvening(submissions, out, { worksheet: { file: worksheet, downloaded } });
  upload(out, site);
  expect(pointsOf(site)).toEqual(deserved);
});

/** Downloads from a site and grades; what is to be uploaded lies in `out`. */
async function spendEvening(
  site: Site,
  options: DownloadOptions = {},
): Promise<{ readonly batch: Batch; readonly out: string; readonly submissions: string }> {
  const out = makeFolder();
  const { submissions, worksheet } = layOutDownload(makeFolder(), site, options);
  const batch = await gradeEvening(submissions, out, { worksheet: { file: worksheet } });
  return { batch, out, submissions };
}

/** What the README says: worksheets first, feedback second. */
function upload(out: string, site: Site): void {
  const files = ['worksheet.csv', 'worksheet-grades-only.csv'].map((name) =>
    join(out, 'moodle', name),
  );
  const imported = files
    .filter((file) => existsSync(file))
    .map((file) => importWorksheet(readFileSync(file), site, { now }).kind);
  expect(imported).not.toContain('refused');
  const feedback = readFileSync(join(out, 'moodle/feedback.zip'));
  expect(importFeedback(feedback, site, now + 60).dropped).toEqual([]);
}

function pointsOf({ people }: Site): Readonly<Record<number, number>> {
  return Object.fromEntries(
    people.flatMap(({ id, grade }) => (grade?.points === undefined ? [] : [[id, grade.points]])),
  );
}

test('a course decides on what is late by the times of the worksheet', async () => {
  const site = makeClass({ language: 'de' });
  const people = site.people.map((person) =>
    [111, 114].includes(person.id)
      ? { ...person, submitted: downloadedAt }
      : person.id === 105
        ? { ...person, submitted: undefined, state: 'none' }
        : person,
  ) as Person[];
  const timed = { ...site, people };
  const folder = makeFolder();
  const { submissions, worksheet } = layOutDownload(folder, timed);
  const course = join(folder, 'course.json');
  writeFileSync(
    course,
    JSON.stringify({
      zone: 'Europe/Berlin',
      deadline: '2026-01-05T12:00',
      late: { perStartedDay: { points: 2 } },
    }),
  );
  const out = makeFolder();
  const desk = openDesk(submissions, course);
  const { attention } = await gradeEvening(submissions, out, {
    worksheet: { file: worksheet },
    desk,
  });
  upload(out, timed);
  // 114 has an extension, which Moodle knows of.
  expect(pointsOf(timed)).toMatchObject({ 111: 8, 114: 10, 101: 10 });
  const told = people.find(({ id }) => id === 111)?.comment;
  expect(told).toContain(
    '<p>8 von 10 Punkten</p><p>10 - 2 (1 day late: handed in 2026-01-05 14:03, due 2026-01-05 12:00)</p>',
  );
  expect(
    attention.find(({ kind, person }) => kind === 'late' && person === 'Late Comer')?.todo,
  ).toBe('see whether the course decides on it as you want');
});
