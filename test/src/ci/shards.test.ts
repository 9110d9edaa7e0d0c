import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BatchOptions } from '../../../src/batch/grade-batch.ts';
import { mergeShards } from '../../../src/ci/shards/merge.ts';
import { openShard } from '../../../src/ci/shards/open-shard.ts';
import { readShard } from '../../../src/ci/shards/shard.ts';
import {
  fates,
  gradeClass,
  layOut,
  makeFolder,
  readAll,
  makeSharedFolder,
  smallSheetFile,
} from '../batch/small-class.ts';

const setting = { sheet: smallSheetFile, seed: 2026, only: [] };

/** Enough of them that each of seven shards has something to do. */
const names = 'ada emmy grace kurt alan sofia hypatia noether gauss euler'.split(' ');
const few = Object.fromEntries(
  names.map((name, at) => [
    name,
    {
      ...(at % 3 === 0 ? fates.wrong : fates.right),
      'notes.txt.ts': `export const by = '${name}';`,
    },
  ]),
);
// Handed in twice, and not gradable.
const everybody = { ...few, twin: few['ada']!, empty: { 'readme.md': 'nothing' } };

/** What was graded once, for tests of what becomes of it. */
const cache = makeSharedFolder();

async function gradeShard(
  folder: string,
  word: string,
  out: string,
  changes: Partial<BatchOptions> = { cache },
) {
  const shard = openShard(readShard(word), setting);
  const batch = await gradeClass(folder, out, { choose: shard.choose, ...changes });
  shard.leave(batch, { out, root: folder, notes: [], gone: 0 });
  return batch;
}

describe('shards', () => {
  const [folder, whole] = [makeSharedFolder(), makeSharedFolder()];

  beforeAll(async () => {
    layOut(everybody, folder);
    await gradeClass(folder, whole);
  });

  test.each([1, 3, 7])('joined, %d of them are what one run writes, to the byte', async (count) => {
    const parts: string[] = [];
    for (let index = 1; index <= count; index++) {
      const out = makeFolder();
      if (index === count) await interrupt(folder, `${index}/${count}`, out);
      await gradeShard(folder, `${index}/${count}`, out, {});
      parts.push(out);
    }
    const merged = makeFolder();
    // What is left of another merge is not taken for a part of this one.
    writeFileSync(join(merged, 'index.html'), 'old');
    cpSync(join(whole, 'staff', 'ada'), join(merged, 'staff', 'gone'), { recursive: true });
    const { batch, told } = await mergeShards(parts.toReversed(), merged);
    // Beside where the class lay on the machine.
    const reportsIn = (out: string) => ({ ...readAll(out), '.sheetmark-reports': '' });
    expect(reportsIn(merged)).toEqual(reportsIn(whole));
    expect(Object.keys(readAll(merged))).toEqual(Object.keys(readAll(whole)));
    expect(batch.rows).toHaveLength(Object.keys(everybody).length);
    expect(told.submissions.map(({ path }) => path)).toEqual(Object.keys(everybody).sort());
  });

  test('are told by what is in the files', async () => {
    const rows = await Promise.all(
      [1, 2, 3].map((index) => gradeShard(folder, `${index}/3`, makeFolder())),
    );
    const shardOf = (name: string) =>
      rows.findIndex((batch) => batch.rows.some((row) => row.name === name));
    expect(shardOf('twin')).toBe(shardOf('ada'));
    expect(rows.map((batch) => batch.rows.length).reduce((sum, each) => sum + each)).toBe(
      Object.keys(everybody).length,
    );
  });

  test('that are not all of one class are refused', async () => {
    const folder = layOut({ ada: fates.right, emmy: fates.wrong });
    const [one, two] = [makeFolder(), makeFolder()];
    await gradeShard(folder, '1/2', one);
    await gradeShard(folder, '2/2', two);
    const merge = (...parts: string[]) => mergeShards(parts, makeFolder());
    await expect(merge(one)).rejects.toThrow('shard 2/2 is missing; give its folder too');
    await expect(merge(one, two, one)).rejects.toThrow('shard 1/2 is there more than once');
    await expect(merge(one, makeFolder())).rejects.toThrow('is not the folder of a shard');
    const other = makeFolder();
    await gradeShard(layOut({ ada: fates.right }), '2/2', other);
    await expect(merge(one, other)).rejects.toThrow('are not shards of one class');
    writeFileSync(join(two, 'shard.json'), '{"schema":"sheetmark-shard/1"}');
    await expect(merge(one, two)).rejects.toThrow('is not as it was written; run this shard again');
  });

  test('that lack a result leave that submission without a grade', async () => {
    const folder = layOut({ ada: fates.right });
    const out = makeFolder();
    await gradeShard(folder, '1/1', out);
    rmSync(join(out, 'staff', 'ada', 'result.json'));
    const { batch } = await mergeShards([out], makeFolder());
    expect(batch.rows.map(({ name, state }) => [name, state.kind])).toEqual([['ada', 'not-yet']]);
  });

  test.each(['0/3', '4/3', '1/0', '1', 'a/b', '1/300', '-1/3'])('are not %s', (word) => {
    expect(() => readShard(word)).toThrow(`'${word}' is no shard`);
  });
});

/** Begins a shard and stops it after its first submission, as a machine that goes away would. */
async function interrupt(folder: string, word: string, out: string): Promise<void> {
  const stop = new AbortController();
  const shard = openShard(readShard(word), setting);
  await gradeClass(folder, out, {
    choose: shard.choose,
    signal: stop.signal,
    progress: { begin: () => undefined, done: () => stop.abort() },
  }).catch(() => undefined);
}
