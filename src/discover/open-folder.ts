import { join } from 'node:path';
import type { LeftOut } from '../records/submission.ts';
import { caps } from './caps.ts';
import { isMachineFailure, nameFailure } from './failure-reason.ts';
import { listFolder, refuseEntry, type FolderEntry } from './folder-entries.ts';
import { readText } from './read-text.ts';
import type { SourceTree } from './source-tree.ts';

/** The source files of a submission, listed folder by folder, and what in it is none. */
export async function openFolder(folder: string, without?: string): Promise<SourceTree> {
  return {
    ...(await listSources(folder, without)),
    read: (path, mostBytes) => readText(join(folder, path), mostBytes),
  };
}

async function listSources(folder: string, without?: string): Promise<Omit<SourceTree, 'read'>> {
  const sources: string[] = [];
  const leftOut: LeftOut[] = [];
  const unreadable: LeftOut[] = [];
  let seen = 0;
  let level = [''];
  for (let depth = 0; level.length > 0; depth++) {
    const inner: string[] = [];
    for (const prefix of level) {
      for (const entry of await listInner(folder, prefix, { without, leftOut, unreadable })) {
        const path = prefix + entry.name;
        if (++seen > caps.entries) {
          leftOut.push({
            path,
            reason: `it comes after ${caps.entries} other files and folders, and so does the rest`,
          });
          return { sources, leftOut, unreadable };
        }
        const reason = refuseEntry(entry, depth);
        if (reason !== undefined) leftOut.push({ path, reason });
        else if (entry.kind === 'folder') inner.push(`${path}/`);
        else sources.push(path);
      }
    }
    level = inner;
  }
  return { sources, leftOut, unreadable };
}

async function listInner(
  folder: string,
  prefix: string,
  { without, leftOut, unreadable }: Noted,
): Promise<readonly FolderEntry[]> {
  try {
    return await listFolder(join(folder, prefix), without);
  } catch (error) {
    const failed = { path: prefix === '' ? '.' : prefix, reason: nameFailure(error) };
    leftOut.push(failed);
    if (isMachineFailure(error)) unreadable.push(failed);
    return [];
  }
}

interface Noted {
  readonly without: string | undefined;
  readonly leftOut: LeftOut[];
  readonly unreadable: LeftOut[];
}
