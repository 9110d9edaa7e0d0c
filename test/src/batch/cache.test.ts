import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openCache } from '../../../src/batch/cache.ts';
import { layout, listReports } from '../../../src/export/layout.ts';
import { fates, gradeClass, layOut, makeFolder, readAll } from './small-class.ts';

const day = 24 * 60 * 60 * 1000;

/** The reports of a submission, as the cache keeps them. */
function reportsOf(id: string, text = 'text') {
  return listReports(id).map((path) => ({ path, text }));
}

function listFinished(cache: string): readonly string[] {
  const folder = join(cache, 'finished');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

describe('a class that is graded with a cache', () => {
  test('has its finished reports copied, into whatever folder', async () => {
    const folder = layOut({ ada: fates.right, emmy: fates.wrong });
    const [cache, first, second] = [makeFolder(), makeFolder(), makeFolder()];
    await gradeClass(folder, first, { cache });
    const again = await gradeClass(folder, second, { cache });
    expect(again).toMatchObject({ kept: 2, ran: 0 });
    expect(again.told.map(([, , how]) => how)).toEqual(['kept', 'kept']);
    expect(readAll(second)).toEqual(readAll(first));
    const fresh = await gradeClass(folder, makeFolder(), { cache, fresh: true });
    expect(fresh.kept).toBe(0);
  });

  test('is weighed again where a finished report is not as it was written', async () => {
    const folder = layOut({ ada: fates.wrong });
    const [cache, first, second] = [makeFolder(), makeFolder(), makeFolder()];
    await gradeClass(folder, first, { cache });
    const [file = ''] = listFinished(cache);
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(file, gzipSync(text.replace('<title>', '<title>0 ')));
    const again = await gradeClass(folder, second, { cache });
    expect(again.told).toEqual([['ada', 5, 'weighed']]);
    expect(readAll(second)).toEqual(readAll(first));
  });

  test('keeps no report of what broke by a fault of ours', async () => {
    const cache = makeFolder();
    const sheet = fileURLToPath(new URL('../cli/broken-sheet.ts', import.meta.url));
    await gradeClass(layOut({ ada: fates.right }), makeFolder(), { cache, sheet });
    expect(listFinished(cache)).toEqual([]);
  });

  test('is graded where nothing can be kept, and that is told', async () => {
    const cache = join(makeFolder(), 'file');
    writeFileSync(cache, '');
    const batch = await gradeClass(layOut({ ada: fates.right }), makeFolder(), { cache });
    expect(batch.told).toEqual([['ada', 10, 'graded']]);
    expect(batch.unkept).toMatch(/ENOTDIR|EEXIST/);
  });
});

describe('a cache', () => {
  test('is believed to hold a submission only where all of its reports are there', () => {
    const cache = openCache(makeFolder());
    cache.keepReports('f1', reportsOf('ada'));
    expect(cache.readReports('ada', 'f1')).toEqual(reportsOf('ada'));
    // Of somebody else, or only a part.
    expect(cache.readReports('emmy', 'f1')).toBeUndefined();
    cache.keepReports('f2', reportsOf('ada').slice(1));
    expect(cache.readReports('ada', 'f2')).toBeUndefined();
    expect(cache.readReports('ada', 'f3')).toBeUndefined();
  });

  test('ends without what nobody has used for long, and then fits', () => {
    const folder = makeFolder();
    const place = (name: string) => join(folder, 'finished', `${name}.json.gz`);
    const there = () => readdirSync(join(folder, 'finished')).map((name) => name.split('.')[0]);
    const age = (name: string, days: number) => {
      const then = new Date(Date.now() - days * day);
      utimesSync(place(name), then, then);
    };
    const first = openCache(folder);
    for (const name of ['a', 'b', 'c', 'd']) first.keepReports(name, reportsOf('ada'));
    first.keepGrading('g', '{}');
    for (const [name, days] of [
      ['a', 31],
      ['b', 3],
      ['c', 2],
      ['d', 31],
    ] as const)
      age(name, days);
    const bytes = readFileSync(place('b')).length;
    const grading = readFileSync(join(folder, layout.grading('g'))).length;
    // Somebody asks for one of the old ones.
    const second = openCache(folder, { mostDays: 30, mostBytes: 10 * bytes });
    expect(second.readReports('ada', 'd')).toBeDefined();
    expect(second.close()).toBeUndefined();
    expect(there().sort()).toEqual(['b', 'c', 'd']);
    age('d', 1);
    const third = openCache(folder, { mostDays: 30, mostBytes: grading + 2 * bytes + 10 });
    third.readGrading('g');
    third.close();
    expect(there().sort()).toEqual(['c', 'd']);
    // What a run itself has used stays, whatever it takes.
    const last = openCache(folder, { mostDays: 30, mostBytes: 0 });
    last.readReports('ada', 'c');
    last.close();
    expect(there()).toEqual(['c']);
  });

  test('writes under a name of its own, as others may use it at the same time', () => {
    const folder = makeFolder();
    const cache = openCache(folder);
    cache.keepReports('f', reportsOf('ada'));
    writeFileSync(join(folder, 'finished', 'f.json.gz.part'), 'of somebody else');
    cache.keepReports('f', reportsOf('ada', 'other'));
    expect(cache.readReports('ada', 'f')?.[0]?.text).toBe('other');
    expect(existsSync(join(folder, 'finished', 'f.json.gz.part'))).toBe(true);
  });
});
