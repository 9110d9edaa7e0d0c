import { mkdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fates, gradeClass, layOut, makeFolder, readAll } from './small-class.ts';

describe('a second run', () => {
  test('gives those no grade in which there is nothing to grade, as the first did', async () => {
    const { right, missing } = fates;
    const folder = layOut({ a: { 'three.ts': '', 'lib/four.ts': '' }, missing, right, z: {} });
    mkdirSync(join(folder, 'z'));
    const out = makeFolder();
    // Grades are counted, and two have none.
    for (const kept of [0, 2]) {
      const batch = await gradeClass(folder, out);
      expect(batch).toMatchObject({ kept, faults: [] });
      expect(batch.attention.map(({ kind, person }) => `${kind} ${person}`)).toEqual([
        'not-gradable a',
        'not-gradable z',
      ]);
      const { 'index.html': page = '', 'grades.csv': grades = '' } = readAll(out);
      expect(page).toContain('2 not gradable');
      expect(grades.split('\r\n').map((line) => line.split(',')[8])).toEqual([
        '"points"',
        '""',
        '5',
        '10',
        '""',
        undefined,
      ]);
    }
  });

  test('keeps what holds, byte by byte, and grades what does not', async () => {
    const { right, wrong } = fates;
    const folder = layOut({ one: right, two: wrong, three: right, four: right, five: right });
    const out = makeFolder();
    const first = await gradeClass(folder, out);
    const id = (name: string) => first.rows.find((row) => row.name === name)?.id ?? '';
    const before = readAll(out);

    // One is changed, one has lost a report, one has a result that was cut off.
    writeFileSync(join(folder, 'two/one.ts'), right['one.ts']);
    rmSync(join(out, `students/${id('three')}/report.md`));
    truncateSync(join(out, `staff/${id('four')}/result.json`), 200);
    const kept = join(out, `staff/${id('one')}/report.html`);
    utimesSync(kept, 1000, 1000);
    const second = await gradeClass(folder, out);

    expect(Object.fromEntries(second.told.map(([name, , how]) => [name, how]))).toEqual({
      one: 'kept',
      // What it holds now is what others hold, too.
      two: 'weighed',
      three: 'weighed',
      four: 'weighed',
      five: 'kept',
    });
    expect(second.kept).toBe(2);
    expect(statSync(kept).mtimeMs).toBe(1_000_000);
    const after = readAll(out);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(
      changed.every((path) => path.includes(id('two')) || !/^(?:staff|students)\//.test(path)),
    ).toBe(true);
    expect(second.rows.map(({ points }) => points.earned)).toEqual([10, 10, 10, 10, 10]);
  });

  test('does not grade its own reports, wherever among the submissions they lie', async () => {
    const folder = layOut({ a: fates.right, b: fates.wrong });
    for (const out of [join(folder, 'out'), join(folder, 'b', 'out')]) {
      for (const kept of [0, 2]) {
        const { rows, kept: counted } = await gradeClass(folder, out);
        expect(rows.map(({ name }) => name)).toEqual(['a', 'b']);
        expect(counted).toBe(kept);
      }
      rmSync(out, { recursive: true });
    }
  });

  test('with another seed, or from the beginning, keeps nothing', async () => {
    const folder = layOut({ one: fates.right });
    const out = makeFolder();
    await gradeClass(folder, out);
    expect((await gradeClass(folder, out, { seed: 1 })).told).toEqual([['one', 10, 'graded']]);
    expect((await gradeClass(folder, out, { seed: 1, fresh: true })).told).toEqual([
      ['one', 10, 'graded'],
    ]);
    expect((await gradeClass(folder, out, { seed: 1 })).told).toEqual([['one', 10, 'kept']]);
  });
});
