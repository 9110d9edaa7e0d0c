import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pruneGradings } from '../../../src/batch/prune-gradings.ts';
import { pruneHistory } from '../../../src/history/keep.ts';
import { fates, gradeClass, layOut, makeFolder, readAll } from './small-class.ts';

describe('what is kept from run to run', () => {
  test('and was changed by hand is told, and not believed', async () => {
    const folder = layOut({ ada: fates.right, bob: fates.wrong });
    const out = makeFolder();
    await gradeClass(folder, out);
    const before = readAll(out);
    const edit = (path: string, from: string, to: string) => {
      const text = readFileSync(join(out, path), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(out, path), text.replace(from, to));
    };
    const grading = `gradings/${readdirSync(join(out, 'gradings')).find((name) =>
      readFileSync(join(out, 'gradings', name), 'utf8').includes('"failed"'),
    )}`;
    edit(grading, '"failed"', '"passed"');
    edit('staff/bob/result.json', '"failed"', '"passed"');
    edit('history/0001.json', '"points":"5"', '"points":"9"');
    const again = await gradeClass(folder, out);
    expect(again.edited).toEqual(['bob']);
    expect([...again.notOurs].sort()).toEqual([grading, 'history/0001.json']);
    expect(again.rows.map(({ points }) => points.earned)).toEqual([10, 5]);
    const after = readAll(out);
    expect(after['staff/bob/result.json']).toBe(before['staff/bob/result.json']);
    expect(after[grading]).toBe(before[grading]);
  });

  test('is bounded: gradings in use stay, and of the others those used last', () => {
    const out = makeFolder();
    mkdirSync(join(out, 'gradings'));
    const name = (at: number) => String(at).padStart(32, '0');
    for (let at = 0; at < 4100; at++) {
      const path = join(out, 'gradings', `${name(at)}.json`);
      writeFileSync(path, '');
      utimesSync(path, at, at);
    }
    pruneGradings(out, new Set([name(0), name(1)]));
    const left = readdirSync(join(out, 'gradings')).sort();
    expect(left).toHaveLength(4000);
    expect(left.slice(0, 3)).toEqual([0, 1, 102].map((at) => `${name(at)}.json`));
  });

  test('is bounded: the first snapshot and the last hundred stay', () => {
    const out = makeFolder();
    mkdirSync(join(out, 'history'));
    const place = (at: number) => join(out, 'history', `${String(at).padStart(4, '0')}.json`);
    for (let at = 1; at <= 104; at++) writeFileSync(place(at), '');
    pruneHistory(out);
    expect([1, 2, 4, 5, 104].map((at) => existsSync(place(at)))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});
