import { join } from 'node:path';
import { caps } from './caps.ts';
import { isToolFolder, listFolder, type FolderEntry } from './folder-entries.ts';

export interface Reached {
  readonly folder: string;
  readonly entries: readonly FolderEntry[];
}

/**
 * Where the files of a submission begin: in the folder itself, or, where it holds no source and one folder only, in that
 * one. Archives and platforms like to put a folder around everything.
 */
export async function descend(folder: string): Promise<Reached> {
  let reached = await enter(folder);
  for (let depth = 0; depth < caps.depth; depth++) {
    const [inner, ...others] = listInner(reached.entries);
    if (inner === undefined || others.length > 0 || holdsSource(reached.entries)) break;
    reached = await enter(join(reached.folder, inner.name));
  }
  return reached;
}

/** A folder that cannot be read looks empty here: what reads it says why. */
async function enter(folder: string): Promise<Reached> {
  return { folder, entries: await listFolder(folder).catch(() => []) };
}

function listInner(entries: readonly FolderEntry[]): readonly FolderEntry[] {
  return entries.filter(
    ({ name, kind, isNameLost }) => kind === 'folder' && !isNameLost && !isToolFolder(name),
  );
}

/** Or what was meant as one: a file that is refused for its ending has to be told. */
function holdsSource(entries: readonly FolderEntry[]): boolean {
  return entries.some(
    ({ name, kind }) => kind !== 'folder' && /^[^.].*\.(?:[mc]?[tj]sx?|json)$/is.test(name),
  );
}
