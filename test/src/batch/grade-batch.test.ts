import { chmodSync, existsSync, writeFileSync } from 'node:fs';
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
