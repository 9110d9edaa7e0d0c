import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Files of a kind that are kept: those in use, and some that somebody may go back to. */
const mostKept = 8;

/** How a file ends that was written to its end, and that no crash of the machine has cut. */
const end = '\n// whole\n';

/** The file for code that was made of `key` alone: of its kind, and with this ending to its name. It need not be there. */
export function placeOfCode(kind: string, ending: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const path = `../../node_modules/.cache/sheetmark/${kind}/${name}.${ending}`;
  return fileURLToPath(new URL(path, import.meta.url));
}

export function isKept(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').endsWith(end);
  } catch {
    return false;
  }
}

/** Keeps JavaScript for the next time, whole or not at all; tells whether something could be written there. */
export function keepCode(file: string, code: string): boolean {
  // Two commands may make the same at the same time.
  const partial = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeOldest(dirname(file));
    writeFileSync(partial, code + end);
    renameSync(partial, file);
    return true;
  } catch {
    discard(partial);
    return false;
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, there is nothing to remove.
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, made: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  const oldest = files.sort((a, b) => b.made - a.made).slice(mostKept - 1);
  for (const { path } of oldest) rmSync(path, { force: true });
}
