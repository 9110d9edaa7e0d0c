import { readdir } from 'node:fs/promises';
import { compareCodeUnits } from './order.ts';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  /** Bytes that are not UTF-8 are lost in `name`, so that it opens nothing. */
  readonly isNameLost: boolean;
}

/**
 * What a folder holds, sorted by name. Links are told as links, whatever they lead to.
 */
export async function listFolder(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  return entries
    .map((entry): FolderEntry => {
      const name = entry.name.toString('utf8');
      return { name, kind: kindOf(entry), isNameLost: !Buffer.from(name).equals(entry.name) };
    })
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
