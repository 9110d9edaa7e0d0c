import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fates, gradeClass, layOut, makeFolder, readAll } from './small-class.ts';

const { right, wrong } = fates;

describe('gradings that are kept', () => {
  test('serve a submission of which one exercise has changed: only that is run', async () => {
    const folder = layOut({ ada: { ...wrong, 'two.ts': `${wrong['two.ts']}\n` }, eve: right });
    const out = makeFolder();
    expect(await gradeClass(folder, out)).toMatchObject({ ran: 4 });
    writeFileSync(join(folder, 'ada/two.ts'), `export const half = (x: number) => x;`);
    const second = await gradeClass(folder, out);
    expect(second).toMatchObject({ ran: 1, kept: 1 });
    expect(second.rows.map(({ points }) => points.earned)).toEqual([0, 10]);
  });

  test('make the reports anew, to the same bytes, without anything being run', async () => {
    const folder = layOut({ ada: wrong, eve: right });
    const out = makeFolder();
    await gradeClass(folder, out);
    const before = readAll(out);
    rmSync(join(out, 'staff'), { recursive: true });
    const second = await gradeClass(folder, out);
    expect(second).toMatchObject({ ran: 0, kept: 0 });
    expect(second.told.map(([, , how]) => how)).toEqual(['weighed', 'weighed']);
    expect(readAll(out)).toEqual(before);
  });

  test('serve who goes back to what was handed in before', async () => {
    const folder = layOut({ ada: wrong });
    const out = makeFolder();
    await gradeClass(folder, out);
    writeFileSync(join(folder, 'ada/one.ts'), right['one.ts']);
    expect(await gradeClass(folder, out)).toMatchObject({ ran: 1 });
    writeFileSync(join(folder, 'ada/one.ts'), wrong['one.ts']);
    expect(await gradeClass(folder, out)).toMatchObject({ ran: 0 });
  });

  test('serve nobody with another seed, nor a run that is to be fresh', async () => {
    const folder = layOut({ ada: wrong });
    const out = makeFolder();
    await gradeClass(folder, out);
    expect(await gradeClass(folder, out, { seed: 1 })).toMatchObject({ ran: 2 });
    expect(await gradeClass(folder, out, { fresh: true })).toMatchObject({ ran: 2 });
  });

  test('are not believed where somebody has edited them', async () => {
    const folder = layOut({ ada: wrong });
    const out = makeFolder();
    await gradeClass(folder, out);
    const before = readAll(out);
    for (const name of readdirSync(join(out, 'gradings'))) {
      const file = join(out, 'gradings', name);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(
          /"kind":"failed".*?"replay":\{[^}]*\}\}/,
          '"kind":"passed","runs":10',
        ),
      );
    }
    expect(readAll(out)).not.toEqual(before);
    rmSync(join(out, 'staff'), { recursive: true });
    expect(await gradeClass(folder, out)).toMatchObject({ ran: 1 });
    expect(readAll(out)).toEqual(before);
  });
});

describe('a result that somebody has edited', () => {
  test('is told and not believed', async () => {
    const folder = layOut({ ada: wrong, eve: right });
    const out = makeFolder();
    const { rows } = await gradeClass(folder, out);
    const before = readAll(out);
    const file = join(out, `staff/${rows[0]?.id}/result.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"earned":5,', '"earned":10,'));
    const second = await gradeClass(folder, out);
    expect(second).toMatchObject({ edited: ['ada'], kept: 1 });
    expect(second.rows.map(({ points }) => points.earned)).toEqual([5, 10]);
    expect(readAll(out)).toEqual(before);
    expect(await gradeClass(folder, out)).toMatchObject({ edited: [], kept: 2 });
  });

  test('that was cut off by a crash is made again without a word', async () => {
    const folder = layOut({ ada: wrong });
    const out = makeFolder();
    const { rows } = await gradeClass(folder, out);
    const file = join(out, `staff/${rows[0]?.id}/result.json`);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 300));
    expect(await gradeClass(folder, out)).toMatchObject({ edited: [], kept: 0 });
  });
});
