import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { caps } from './caps.ts';
import { compareCodeUnits } from './order.ts';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  /** Bytes that are not UTF-8 are lost in `name`, so that it opens nothing. */
  readonly isNameLost: boolean;
}

/**
 * What a folder holds besides the path `without`, sorted by name. Links are told as links, whatever they lead to.
 */
export async function listFolder(
  folder: string,
  without?: string,
): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return entries
    .map((entry): FolderEntry => {
      const name = entry.name.toString('utf8');
      return { name, kind: kindOf(entry), isNameLost: !Buffer.from(name).equals(entry.name) };
    })
    .filter(({ name }) => join(folder, name) !== without)
    .sort((a, b) => compareCodeUnits(a.name, b.name));
}

/** Why a file or folder with such a name is not read. */
export const lostNameReason = 'its name is not valid UTF-8, so that it cannot be opened; rename it';

/** Folders that hold what tools put there, never what a student wrote. */
export function isToolFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}

function kindOf(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): FolderEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'special';
}

/** Whether a file is read at all, by its name. */
export function isSourceName(name: string): boolean {
  return /\.(?:[mc]?[tj]s|json)$/.test(name);
}

/** Whether a file is one that holds others. */
export function isArchiveName(name: string): boolean {
  return /^[^.].*\.zip$/is.test(name);
}

/** Why a file or folder that lies in `depth` others is not read; nothing where it is. */
export function refuseEntry(
  { name, kind, isNameLost }: FolderEntry,
  depth: number,
): string | undefined {
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
  if (isArchiveName(name)) return 'an archive is read only where it lies alone';
  return 'it is no TypeScript, JavaScript or JSON file';
}
