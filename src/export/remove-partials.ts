import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { partial } from '../host/write-whole.ts';
import { layout } from './layout.ts';

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
