import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Batch } from '../../batch/grade-batch.ts';
import { concludeClass, rowOfFault } from '../../batch/conclude-class.ts';
import { layout, listReports } from '../../export/layout.ts';
import { makeFolder } from '../../host/make-folder.ts';
import { writeTogether, writeWhole } from '../../host/write-whole.ts';
import { projectFolder } from '../../host/project-folder.ts';
import { UsageError } from '../../records/errors.ts';
import { parseResult } from '../../records/json.ts';
import { reportsMark } from '../../records/marks.ts';
import { toOverviewRow, type OverviewRow } from '../../records/overview-row.ts';
import { chooseExercises } from '../../sheet/choose.ts';
import { importSheet } from '../../sheet/import-sheet.ts';
import { readRun } from '../read-run.ts';
import type { CiRun } from '../run.ts';
import { readShardFile, type ShardFile } from './shard-file.ts';

interface Part {
  readonly folder: string;
  readonly file: ShardFile;
}

/**
 * Joins the folders of the shards of a class: what `out` holds then is what one run would have written. Throws a UsageError
 * where they are not of one class, or not all of it.
 */
export async function mergeShards(folders: readonly string[], out: string): Promise<CiRun> {
  const parts = folders.map((folder) => ({ folder, file: readShardFile(folder) }));
  requireWhole(parts);
  const [{ common }] = parts.map(({ file }) => file) as [ShardFile, ...ShardFile[]];
  const sheet = await importSheet(resolve(projectFolder, common.sheet));
  const exercises = chooseExercises(sheet, common.only);
  emptyPlaces(out);
  const rows = new Map<string, OverviewRow>();
  for (const part of parts) for (const [id, row] of copyPart(part, out)) rows.set(id, row);
  const concluded = concludeClass({
    sheet: { ...sheet, exercises },
    seed: common.seed,
    found: common.found,
    rows,
    beside: common.beside,
    out,
  });
  // By it, the folder is known for one of reports; where the class lies, this machine need not know.
  writeWhole(join(out, reportsMark), `${JSON.stringify({ given: [] })}\n`);
  const faults = parts.flatMap(({ file }) => file.faults);
  const names = new Map(common.found.map(({ id, name }) => [id, name]));
  const batch: Batch = {
    ...concluded,
    faults: faults.map(({ id, message }) => ({ name: names.get(id) ?? id, message })),
    kept: 0,
    ran: 0,
    edited: [],
    folders: new Map(),
  };
  const paths = new Map(common.found.map(({ id, path }) => [id, path]));
  const told = readRun(batch, out, (id) => paths.get(id) ?? '', common.notes);
  return { batch, told, gone: common.gone };
}

function requireWhole(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  if (first === undefined)
    throw new UsageError('there is nothing to merge; give the folders of the shards');
  const common = JSON.stringify(first.file.common);
  const { count } = first.file.shard;
  for (const { folder, file } of others)
    if (file.shard.count !== count || JSON.stringify(file.common) !== common)
      throw new UsageError(
        `'${folder}' and '${first.folder}' are not shards of one class: program, sheet, seed, submissions and number of shards have to be the same`,
      );
  for (let index = 1; index <= count; index++) {
    const having = parts.filter(({ file }) => file.shard.index === index);
    if (having.length === 1) continue;
    throw new UsageError(
      having.length === 0
        ? `shard ${index}/${count} is missing; give its folder too`
        : `shard ${index}/${count} is there more than once, as ${having.map(({ folder }) => `'${folder}'`).join(' and ')}`,
    );
  }
}

/** What an earlier merge has left would stand beside the reports of this one. */
function emptyPlaces(out: string): void {
  makeFolder(out);
  for (const folder of layout.folders) rmSync(join(out, folder), { recursive: true, force: true });
}

/** Copies the reports of a shard, and reads what the class needs of them. */
function copyPart(
  { folder, file }: Part,
  out: string,
): readonly (readonly [string, OverviewRow])[] {
  const gradings = layout.folders.filter(
    (each) => each === 'gradings' && existsSync(join(folder, each)),
  );
  for (const each of gradings) cpSync(join(folder, each), join(out, each), { recursive: true });
  const faults = new Map(file.faults.map(({ id, message }) => [id, message]));
  return file.own.flatMap((id): readonly (readonly [string, OverviewRow])[] => {
    const own = file.common.found.find((each) => each.id === id);
    const message = faults.get(id);
    if (own !== undefined && message !== undefined) return [[id, rowOfFault(own, message)]];
    const result = layout.staffResult(id);
    // The result is written last: without it, the shard did not get to this submission.
    if (!existsSync(join(folder, result))) return [];
    const paths = [...listReports(id).filter((path) => path !== result), result];
    const files = paths.map((path) => ({
      path: join(out, path),
      text: readFileSync(join(folder, path)),
    }));
    writeTogether(files);
    return [[id, toOverviewRow(parseResult(readFileSync(join(folder, result), 'utf8')))]];
  });
}
