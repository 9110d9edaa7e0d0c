import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSite } from '../../moodle/class.ts';
import { layOutDownload } from '../../moodle/lay-out.ts';
import { fates, makeFolder, smallSheetFile } from '../batch/small-class.ts';
import { callCli } from './call-cli.ts';

const sheet = ['--sheet', smallSheetFile];

test('a worksheet is one option, and the summary says what to upload', async () => {
  const { submissions, worksheet, out } = layOut();
  const ran = await callCli([
    'grade',
    submissions,
    '--worksheet',
    worksheet,
    '--out',
    out,
    ...sheet,
  ]);
  expect(ran.code).toBe(0);
  const readme = join(out, 'moodle', 'README.txt');
  expect(ran.out).toContain(
    `${readme} says what to upload: 1 grade, 1 feedback file; 1 handed in nothing`,
  );
  expect(readFileSync(readme, 'utf8')).toContain('since 2026-01-05T13:03:00+00:00');
});

test('the moment of the download can be said', async () => {
  const { submissions, worksheet, out } = layOut();
  utimesSync(worksheet, 0, 0);
  const args = ['grade', submissions, '--worksheet', worksheet, '--out', out, ...sheet];
  expect(await callCli(args)).toMatchObject({
    code: 2,
    error: expect.stringContaining('say when you downloaded it'),
  });
  expect(await callCli([...args, '--downloaded', 'yesterday'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('It has to be like 2026-01-05T14:03'),
  });
  expect(existsSync(join(out, 'moodle'))).toBe(false);
  expect((await callCli([...args, '--downloaded', '2026-01-05T20:00+01:00'])).code).toBe(0);
  expect(readFileSync(join(out, 'moodle/worksheet.csv'), 'utf8')).toContain(
    '"2026-01-05T19:00:00+00:00"',
  );
});

test('a part of the points goes into no worksheet', async () => {
  const { submissions, worksheet, out } = layOut();
  const args = ['grade', submissions, '--worksheet', worksheet, '--out', out, ...sheet];
  expect(await callCli([...args, '--only', 'two'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('leave --only or --worksheet away'),
  });
});

function layOut() {
  const people = makeSite()
    .people.filter(({ id }) => id === 101 || id === 107)
    .map((person) => (person.files === undefined ? person : { ...person, files: fates.right }));
  const site = makeSite({ maximum: 10, people });
  return { ...layOutDownload(makeFolder(), site), out: makeFolder() };
}
