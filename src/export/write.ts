import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The ending of a file that is being written; what bears it after a crash is rubbish. */
const partial = '.part';

/** Writes a file so that it is there whole or not at all, whatever happens meanwhile. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path + partial, text);
  await rename(path + partial, path);
}

/** Removes what a run that was cut off left half-written. */
export async function removePartials(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const left = entries.filter((entry) => entry.isFile() && entry.name.endsWith(partial));
  await Promise.all(left.map((entry) => rm(join(entry.parentPath, entry.name), { force: true })));
}
