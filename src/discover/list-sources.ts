import { join } from 'node:path';
import type { LeftOut } from '../records/submission.ts';
import { caps } from './caps.ts';
import { nameFailure } from './failure-reason.ts';
import { isToolFolder, listFolder, lostNameReason, type FolderEntry } from './folder-entries.ts';

export interface ListedSources {
  /** Relative paths with forward slashes; those of outer folders first, so that caps hit the inner ones. */
  readonly sources: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Lists the source files of a submission, folder by folder, and what in it is none. */
export async function listSources(folder: string): Promise<ListedSources> {
  const sources: string[] = [];
  const leftOut: LeftOut[] = [];
  let seen = 0;
  let level = [''];
  for (let depth = 0; level.length > 0; depth++) {
    const inner: string[] = [];
    for (const prefix of level) {
      for (const entry of await listInner(folder, prefix, leftOut)) {
        const path = prefix + entry.name;
        if (++seen > caps.entries) {
          leftOut.push({
            path,
            reason: `it comes after ${caps.entries} other files and folders, and so does the rest`,
          });
          return { sources, leftOut };
        }
        const reason = refuse(entry, depth);
        if (reason !== undefined) leftOut.push({ path, reason });
        else if (entry.kind === 'folder') inner.push(`${path}/`);
        else sources.push(path);
      }
    }
    level = inner;
  }
  return { sources, leftOut };
}

/** Whether a file is read at all, by its name. */
export function isSourceName(name: string): boolean {
  return /\.(?:[mc]?[tj]s|json)$/.test(name);
}

async function listInner(
  folder: string,
  prefix: string,
  leftOut: LeftOut[],
): Promise<readonly FolderEntry[]> {
  try {
    return await listFolder(join(folder, prefix));
  } catch (error) {
    leftOut.push({ path: prefix === '' ? '.' : prefix, reason: nameFailure(error) });
    return [];
  }
}

function refuse({ name, kind, isNameLost }: FolderEntry, depth: number): string | undefined {
  if (isNameLost) return lostNameReason;
  switch (kind) {
    case 'link':
      return 'it is a symbolic link, and links are not followed';
    case 'special':
      return 'it is no regular file';
    case 'folder':
      if (isToolFolder(name)) return 'folders of this name are not part of a submission';
      return depth < caps.depth ? undefined : `it lies in more than ${caps.depth} folders`;
    case 'file':
      return refuseFile(name);
    default:
      return kind satisfies never;
  }
}

function refuseFile(name: string): string | undefined {
  if (name.startsWith('.')) return 'it is hidden: its name starts with a dot';
  if (isSourceName(name)) return undefined;
  if (/\.[jt]sx$/i.test(name)) return 'JSX is not supported; write it as .ts';
  if (isSourceName(name.toLowerCase())) return 'its ending is not in small letters';
  return 'it is no TypeScript, JavaScript or JSON file';
}
