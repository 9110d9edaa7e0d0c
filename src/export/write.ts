import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { layout } from './layout.ts';

/** The ending of a file that is being written; what bears it after a crash is rubbish. */
const partial = '.part';

export interface FileToWrite {
  readonly path: string;
  /** Bytes, where it is an archive. */
  readonly text: string | Uint8Array;
}

/** Writes a file so that it is there whole or not at all, whatever happens meanwhile. */
export function writeWhole(path: string, text: FileToWrite['text']): void {
  writeTogether([{ path, text }]);
}

/**
 * Writes files that belong together, each whole or not at all: nothing is replaced before there is room for all, and the
 * last of them is only there where it and the others come from the same call, whatever happens meanwhile.
 */
export function writeTogether(files: readonly FileToWrite[]): void {
  try {
    for (const folder of new Set(files.map(({ path }) => dirname(path))))
      mkdirSync(folder, { recursive: true });
    // One after the other: for files as small as these, waiting for another thread takes longer than writing.
    for (const { path, text } of files) writeFileSync(path + partial, text);
    const last = files.at(-1);
    // An older one beside newer others would say that these are its own.
    if (last !== undefined && files.length > 1) rmSync(last.path, { force: true });
    for (const { path } of files) renameSync(path + partial, path);
  } catch (error) {
    // On a full disk it takes room.
    for (const { path } of files) discard(path + partial);
    throw error;
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A second failure says nothing new.
  }
}

/** Removes what a run that was cut off left half-written: in the places of our own, as the folder may hold anything. */
export async function removePartials(out: string): Promise<void> {
  const own = [
    layout.overview,
    layout.grades,
    layout.gradesMark,
    layout.changesPage,
    layout.changesTable,
  ];
  for (const path of own) await rm(join(out, path + partial), { force: true });
  for (const folder of layout.folders) {
    const entries = await listFiles(join(out, folder));
    await Promise.all(
      entries.filter((path) => path.endsWith(partial)).map((path) => rm(path, { force: true })),
    );
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const isMissing = await stat(folder).then(
    () => false,
    () => true,
  );
  if (isMissing) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
