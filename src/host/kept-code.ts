import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { hashText } from './hash.ts';
import { partial, writeWhole } from './write-whole.ts';

/** Files of a kind that are kept: those in use, by several sheets perhaps, and some that somebody may go back to. */
const mostKept = 32;

/** How a file ends that was written to its end, and that no crash of the machine has cut. */
const end = '\n// whole\n';

/** The file for code that was made of `key` alone: of its kind, and with this ending to its name. It need not be there. */
export function placeOfCode(kind: string, ending: string, key: string): string {
  const name = hashText(key);
  const path = `../../node_modules/.cache/sheetmark/${kind}/${name}.${ending}`;
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Whether a file was kept, to its end. No more than the end is read: some are long, and each command asks for several. */
export function isKept(file: string): boolean {
  const mark = Buffer.alloc(end.length);
  try {
    const handle = openSync(file, 'r');
    try {
      readSync(handle, mark, 0, mark.length, Math.max(0, fstatSync(handle).size - mark.length));
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return mark.equals(Buffer.from(end));
}

/** Keeps JavaScript for the next time, whole or not at all; tells whether something could be written there. */
export function keepCode(file: string, code: string): boolean {
  return keep(file, Buffer.from(code));
}

/** Keeps data in the same way, which `readData` reads. */
export function keepData(file: string, data: Uint8Array): boolean {
  return keep(file, data);
}

/** Data that was kept; nothing where none is there, or not to its end. */
export function readData(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    const mark = Buffer.from(end);
    const isWhole = bytes.subarray(-mark.length).equals(mark);
    return isWhole ? bytes.subarray(0, -mark.length) : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, content: Uint8Array): boolean {
  try {
    // Two commands may make the same at the same time.
    writeWhole(file, Buffer.concat([content, Buffer.from(end)]), `.${process.pid}${partial}`);
    removeOldest(dirname(file), mostKept);
    return true;
  } catch {
    return false;
  }
}

/** Keeps as many as `most` files or folders of a folder: those that were made last. */
export function removeOldest(folder: string, most: number): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, made: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  const oldest = files.sort((a, b) => b.made - a.made).slice(most);
  for (const { path } of oldest) rmSync(path, { recursive: true, force: true });
}
