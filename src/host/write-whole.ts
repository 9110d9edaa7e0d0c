import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** The ending of a file that is being written; what bears it after a crash is rubbish. */
export const partial = '.part';

export interface FileToWrite {
  readonly path: string;
  /** Bytes, where it is an archive. */
  readonly text: string | Uint8Array;
}

/** Writes a file so that it is there whole or not at all, whatever happens meanwhile. */
export function writeWhole(path: string, text: FileToWrite['text'], ending?: string): void {
  writeTogether([{ path, text }], ending);
}

/**
 * Writes files that belong together, each whole or not at all: nothing is replaced before there is room for all, and the
 * last of them is only there where it and the others come from the same call, whatever happens meanwhile. Until then, the
 * names end in `ending`.
 */
export function writeTogether(files: readonly FileToWrite[], ending = partial): void {
  try {
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) makeFolder(folder);
    // One after the other: for files as small as these, waiting for another thread takes longer than writing.
    for (const { path, text } of files) writeFileSync(path + ending, text);
    const last = files.at(-1);
    // An older one beside newer others would say that these are its own.
    if (last !== undefined && files.length > 1) rmSync(last.path, { force: true });
    for (const { path } of files) renameSync(path + ending, path);
  } catch (error) {
    // On a full disk it takes room.
    for (const { path } of files) discard(path + ending);
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
