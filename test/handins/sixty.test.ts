import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callCli, type Called } from '../src/cli/call-cli.ts';
import { sheet } from '../hostile/sheet.ts';
import { sheetFiles } from '../hostile/siege.ts';
import { layOutFiles, makeSixty, packSixty } from './sixty.ts';

// By the few checks that attacks are graded by: that each kind earns all points of the sheet, kinds.test.ts shows.
const grade = ['grade', 'class', '--out', 'out', '--sheet', sheetFiles.quick];

type Row = Readonly<Record<string, string>>;

const sixty = await makeSixty();
let folder: string;
let listed: Called;
let graded: Called;
let rows: readonly Row[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheetmark-sixty-'));
  layOutFiles(join(folder, 'class'), sixty.files);
  for (const [name, bytes] of Object.entries(await packSixty(sixty)))
    writeFileSync(join(folder, name), bytes);
  listed = await callCli(['grade', 'class', '--list', '--csv'], { cwd: folder });
  graded = await callCli(grade, { cwd: folder });
  rows = read(readFileSync(join(folder, 'out/grades.csv'), 'utf8'));
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(csv: string): readonly Row[] {
  return parse(csv, { columns: true, bom: true });
}

describe('a class of sixty that has all of it', () => {
  test('is listed before anything is graded, the same from a folder and from archives', async () => {
    const people = read(listed.out).map((row) => `${row['Person']} ${row['Identifier']}`);
    expect(people.sort()).toEqual(
      sixty.fates.map(({ name, number }) => `${name} ${number}`).sort(),
    );
    const bare = (text: string) => read(text).map((row) => ({ ...row, Where: '' }));
    for (const name of ['class.zip', 'class.tar.gz']) {
      const packed = await callCli(['grade', name, '--list', '--csv'], { cwd: folder });
      expect(bare(packed.out)).toEqual(bare(listed.out));
    }
  });

  test.each(sixty.fates)('$number, $name', ({ name, number, expect: fate }) => {
    const row = rows.find((each) => each['number'] === number);
    expect(row?.['name']).toBe(name);
    const comment = expect.stringContaining(fate === 'all' ? '' : fate.noGrade);
    const none = { state: 'not gradable', points: '', exercise1: '', comment };
    expect(row).toMatchObject(
      fate === 'all'
        ? {
            state: 'graded',
            points: String(sheet.exercises.reduce((sum, { points }) => sum + points, 0)),
          }
        : none,
    );
  });

  test('has no row more, and none with 0', () => {
    expect(graded.code).toBe(0);
    expect(rows).toHaveLength(60);
    expect(rows.filter(({ points }) => points === '0')).toEqual([]);
  });

  test('is told in a few lines, with the place of the rest', () => {
    const lines = graded.out.split('\n').filter((line) => line.includes('index.html'));
    expect(lines.length).toBeGreaterThan(0);
    expect(graded.out.split('\n').length).toBeLessThan(60 + 25);
    const page = readFileSync(join(folder, 'out/index.html'), 'utf8');
    const first = sixty.fates.find((each) => each.expect !== 'all')?.name ?? '';
    expect(page.indexOf('no grade')).toBeGreaterThan(0);
    expect(page).toContain(first);
  });

  test('stands as it is when the same command is run again', async () => {
    const again = await callCli(grade, { cwd: folder });
    expect(again.code).toBe(0);
    expect(read(readFileSync(join(folder, 'out/grades.csv'), 'utf8'))).toEqual(rows);
    const grades = rows.filter(({ state }) => state === 'graded').length;
    expect(again.out).toContain(
      `${grades} submissions graded, ${grades} of them in an earlier run.`,
    );
  }, 120_000);
});
