import { parse } from 'csv-parse/sync';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fates, smallSheetFile } from '../src/batch/small-class.ts';
import { callCli } from '../src/cli/call-cli.ts';
import { layOutClass, listDone, startGrading, type Ended } from './run.ts';

const size = 24;

function makeClass(people = size) {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-runs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [submissions, out] = [join(folder, 'class'), join(folder, 'out')];
  layOutClass(submissions, people);
  mkdirSync(join(folder, 'temporary'));
  const grade = (what: string, ...flags: readonly string[]) =>
    startGrading(what, out, join(folder, 'temporary'), ...flags);
  const call = (what: string) =>
    callCli(['grade', what, '--out', out, '--jobs', '1', '--sheet', smallSheetFile]);
  return { submissions, out, grade, call };
}

/** Ends a run by a signal to its whole group once so many are done. */
async function breakOff(
  running: ReturnType<typeof startGrading>,
  signal: 'SIGKILL' | 'SIGINT',
  done: number,
): Promise<Ended> {
  const over = running.ended.then(() => true);
  while (running.done().length < done && (await Promise.race([over, sleep(2)])) !== true);
  process.kill(-running.pid, signal);
  return running.ended;
}

function readTable(out: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rows: Readonly<Record<string, string>>[] = parse(
    readFileSync(join(out, 'grades.csv'), 'utf8'),
    { columns: true, bom: true },
  );
  return new Map(rows.map((row) => [row['folder'] ?? '', row]));
}

describe('a run from the beginning that is broken off', () => {
  test('goes on where it was, by whatever signal, and once it is through, the next begins anew', async () => {
    const { submissions, out, grade } = makeClass();
    expect((await grade(submissions).ended).code).toBe(0);

    for (const signal of ['SIGKILL', 'SIGINT'] as const) {
      const first = await breakOff(grade(submissions, '--fresh'), signal, 4);
      const done = listDone(first.error);
      expect(done.length).toBeLessThan(size);
      expect(listDone(first.error, ' (kept)')).toEqual([]);
      // Rows of the run before that still stand are no rows of this one; none of them is lost.
      expect(readTable(out).size).toBe(size);

      const second = await grade(submissions, '--fresh').ended;
      expect(second.code).toBe(0);
      expect(listDone(second.error, ' (kept)').toSorted()).toEqual(
        expect.arrayContaining(done.toSorted()),
      );
    }
    const last = await grade(submissions, '--fresh').ended;
    expect(listDone(last.error, ' (kept)')).toEqual([]);
  });

  test('keeps every row that stands on the disk, and says of the rest that it is not graded yet', async () => {
    const { submissions, out, grade } = makeClass();
    // Else whoever handed in the same is not run again.
    const first = await breakOff(grade(submissions, '--fresh'), 'SIGINT', 4);
    const table = readTable(out);
    expect(table.size).toBe(size);
    for (const name of listDone(first.error))
      expect(table.get(name)).toMatchObject({ state: expect.stringMatching(/^graded$/) });
    const open = [...table.values()].filter(({ state }) => state === 'not graded yet');
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ points }) => points === '')).toBe(true);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('not graded yet');
  });
});

describe('a class that is graded again', () => {
  test('puts the reports of whoever is gone aside, and names them', async () => {
    const { submissions, out, call } = makeClass(4);
    await call(submissions);
    rmSync(join(submissions, 'student-001'), { recursive: true });
    expect((await call(submissions)).code).toBe(0);
    expect([...readTable(out).keys()]).not.toContain('student-001');
    expect(existsSync(join(out, 'staff/student-001'))).toBe(false);
    expect(existsSync(join(out, 'gone/staff/student-001'))).toBe(true);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('student-001');
  });

  test('by a single folder gets that row, anew or in the place of the one before, and loses none', async () => {
    const { submissions, out, call } = makeClass(4);
    await call(submissions);
    const before = readTable(out);
    const [changed, added] = ['student-001', 'zoe'].map((name) => join(submissions, name));
    writeFileSync(join(changed!, 'one.ts'), fates.right['one.ts']);
    mkdirSync(added!);
    for (const [name, text] of Object.entries(fates.right)) writeFileSync(join(added!, name), text);

    expect((await call(changed!)).code).toBe(0);
    const replaced = readTable(out);
    expect(replaced.size).toBe(4);
    expect(replaced.get('student-000')).toEqual(before.get('student-000'));
    const row = [...replaced].find(([name]) => name.endsWith('student-001'))?.[1];
    expect([before.get('student-001')?.['points'], row?.['points']]).toEqual(['5', '10']);

    expect((await call(added!)).code).toBe(0);
    expect(readTable(out).size).toBe(5);
    expect(existsSync(join(out, 'gone'))).toBe(false);
  });
});
