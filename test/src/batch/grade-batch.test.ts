import {
  chmodSync,
  existsSync,
  mkdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseResult } from '../../../src/records/json.ts';
import { UsageError } from '../../../src/records/errors.ts';
import { asNobody } from '../discover/as-nobody.ts';
import { fates, gradeClass, layOut, makeFolder, readAll } from './small-class.ts';

describe('a class', () => {
  test('gets what each of its submissions earns, whoever is graded beside it', async () => {
    const folder = layOut(fates);
    const out = makeFolder();
    const { rows, faults, kept, total, told } = await gradeClass(folder, out, { jobs: 2 });
    expect(Object.fromEntries(rows.map(({ name, points }) => [name, points.earned]))).toEqual({
      aborts: 5,
      loops: 5,
      missing: 5,
      right: 10,
      wrong: 5,
    });
    expect({ faults, kept, total }).toEqual({ faults: [], kept: 0, total: 5 });
    expect(told.map(([name, , how]) => `${name} ${how}`).sort()).toEqual(
      Object.keys(fates)
        .map((name) => `${name} graded`)
        .sort(),
    );
    const reasons = ['aborts', 'loops'].map((name) => {
      const id = rows.find((row) => row.name === name)?.id ?? '';
      return parseResult(readAll(out)[`staff/${id}/result.json`] ?? '').exercises[0]?.checks[0]
        ?.verdict;
    });
    expect(reasons).toMatchObject([
      { kind: 'failed', failure: { kind: 'exhausted', limit: 'memory' } },
      { kind: 'failed', failure: { kind: 'exhausted', limit: 'time' } },
    ]);
  });

  test('gets the same bytes from one worker, two and four', async () => {
    const { right, wrong, missing } = fates;
    const folder = layOut({ right, wrong, missing, again: right, loops: fates.loops });
    const written: unknown[] = [];
    for (const jobs of [1, 2, 4]) {
      const out = makeFolder();
      await gradeClass(folder, out, { jobs });
      written.push(readAll(out));
    }
    const [one, two, four] = written;
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  test('is told in the order of its folders, not in that in which they end', async () => {
    const { right, loops } = fates;
    const folder = layOut({ a: loops, b: right, c: right });
    const { rows, told } = await gradeClass(folder, makeFolder(), { jobs: 2 });
    expect(rows.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(told[0]?.[0]).toBe('b');
  });

  test('begins with those that ran into a limit the last time', async () => {
    const { right, loops, wrong } = fates;
    const folder = layOut({ a: right, b: loops, c: wrong });
    const out = makeFolder();
    const orders: unknown[] = [];
    for (const fresh of [false, true]) {
      const { told } = await gradeClass(folder, out, { jobs: 1, fresh });
      orders.push(told.map(([name]) => name));
    }
    expect(orders).toEqual([
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
    ]);
  });

  test('gives those no grade in which there is nothing to grade, each time', async () => {
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

  test('is graded in the exercises that are chosen', async () => {
    const folder = layOut({ wrong: fates.wrong });
    const { rows } = await gradeClass(folder, makeFolder(), { only: ['two'] });
    expect(rows).toMatchObject([
      { points: { earned: 5, possible: 5 }, exercises: [{ id: 'two' }] },
    ]);
  });

  test('is not graded in an exercise that there is not, nor in a folder that there is not', async () => {
    const out = join(makeFolder(), 'out');
    const folder = layOut({ right: fates.right });
    await expect(gradeClass(folder, out, { only: ['three'] })).rejects.toBeInstanceOf(UsageError);
    await expect(gradeClass(join(folder, 'nowhere'), out)).rejects.toBeInstanceOf(UsageError);
    expect(existsSync(out)).toBe(false);
  });

  test('cannot be written where a file stands', async () => {
    const folder = layOut({ right: fates.right });
    const out = join(folder, 'right', 'one.ts');
    await expect(gradeClass(folder, out)).rejects.toMatchObject({ code: 'EEXIST' });
  });
});

describe('a second run', () => {
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

test.skipIf(process.platform === 'win32')(
  'a submission that the machine cannot read is not graded, by a fault of ours, until it can',
  async (context) => {
    const folder = layOut({ ada: fates.right });
    const out = makeFolder();
    chmodSync(join(folder, 'ada/one.ts'), 0);
    const first = await asNobody([folder, join(folder, 'ada'), out], context, () =>
      gradeClass(folder, out),
    );
    expect(first).toMatchObject({
      rows: [{ name: 'ada', state: { kind: 'fault' } }],
      told: [['ada', undefined, 'fault']],
    });
    const [path, reason] = [join(folder, 'ada/one.ts'), 'the permission to read it is missing'];
    const message = `It could not be read. ${path}: ${reason}. Make it readable, for example with chmod -R u+rX, and run the same command again.`;
    expect(first.faults).toEqual([{ name: 'ada', message }]);

    chmodSync(join(folder, 'ada/one.ts'), 0o644);
    expect((await gradeClass(folder, out)).told).toEqual([['ada', 10, 'graded']]);
  },
);

describe('a run that is stopped', () => {
  test('keeps what is graded, writes the class as it is, and lets the next go on', async () => {
    const { right } = fates;
    const folder = layOut({ a: right, b: right, c: right, d: right });
    const out = makeFolder();
    const stop = new AbortController();
    const stopped = await gradeClass(folder, out, {
      signal: stop.signal,
      progress: { begin: () => undefined, done: () => stop.abort() },
    });
    expect(stopped.rows.map(({ state }) => state.kind)).toEqual([
      'graded',
      'not-yet',
      'not-yet',
      'not-yet',
    ]);
    expect(stopped.total).toBe(4);
    expect(stopped.faults).toEqual([]);
    expect(readAll(out)['grades.csv']).toContain('"not graded yet"');

    const next = await gradeClass(folder, out);
    expect(next.kept).toBe(1);
    expect(next.rows.every(({ state }) => state.kind === 'graded')).toBe(true);
  });

  test('keeps every row whose result stands, also of those that it did not come to', async () => {
    const { right, wrong } = fates;
    const folder = layOut({ a: right, b: right, c: wrong });
    const out = makeFolder();
    await gradeClass(folder, out);
    const before = readAll(out);
    writeFileSync(join(folder, 'a/one.ts'), wrong['one.ts']);
    const signal = AbortSignal.abort();
    const stopped = await gradeClass(folder, out, { signal });
    expect(stopped.rows.map(({ state }) => state.kind)).toEqual(['not-yet', 'graded', 'graded']);
    const lines = (text = '') => text.split('\r\n').slice(2);
    expect(lines(readAll(out)['grades.csv'])).toEqual(lines(before['grades.csv']));
  });

  test('by a failure of ours stops every worker', async () => {
    const { right } = fates;
    const folder = layOut({ a: right, b: right, c: right, d: right, e: right, f: right });
    let count = 0;
    const running = gradeClass(folder, makeFolder(), {
      jobs: 2,
      progress: {
        begin: () => undefined,
        done: () => {
          count += 1;
          if (count === 1) throw new Error('the screen is gone');
        },
      },
    });
    await expect(running).rejects.toThrow('the screen is gone');
    const counted = count;
    // A lane that went on would be through with the class by then.
    await gradeClass(layOut({ a: right, b: right, c: right }), makeFolder());
    expect(count).toBe(counted);
  });
});
