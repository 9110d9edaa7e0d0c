import { join } from 'node:path';
import { caps } from './caps.ts';
import { isArchiveName, isToolFolder, listFolder, type FolderEntry } from './folder-entries.ts';

/** Where the files of a submission lie. */
export interface Place {
  readonly folder: string;
  /** The name of the archive in it that holds them, where there is nothing else to read. */
  readonly archive?: string;
  /** A path inside of `folder` that is no part of the submission: the reports go there. */
  readonly without?: string;
}

export interface Reached {
  readonly place: Place;
  readonly entries: readonly FolderEntry[];
}

/**
 * Where the files of a submission begin: in the folder itself, or, where it holds no source and one folder only, in that
 * one. Archives and platforms like to put a folder around everything.
 */
export async function descend(folder: string, without?: string): Promise<Reached> {
  let place = folder;
  let entries = await enter(place, without);
  for (let depth = 0; depth < caps.depth; depth++) {
    const [inner, ...others] = listInner(entries);
    if (inner === undefined || others.length > 0 || holdsSource(entries)) break;
    place = join(place, inner.name);
    entries = await enter(place, without);
  }
  return { place: { folder: place, ...findArchive(entries) }, entries };
}

/** The archive that stands for a folder. Of several, nobody knows which one is meant. */
export function findArchive(
  entries: readonly FolderEntry[],
): { readonly archive: string } | undefined {
  if (holdsSource(entries) || listInner(entries).length > 0) return undefined;
  const [archive, ...others] = entries.filter(
    ({ name, kind, isNameLost }) => kind === 'file' && !isNameLost && isArchiveName(name),
  );
  return archive === undefined || others.length > 0 ? undefined : { archive: archive.name };
}

/** A folder that cannot be read looks empty here: what reads it says why. */
function enter(folder: string, without?: string): Promise<readonly FolderEntry[]> {
  return listFolder(folder, without).catch(() => []);
}

function listInner(entries: readonly FolderEntry[]): readonly FolderEntry[] {
  return entries.filter(
    ({ name, kind, isNameLost }) => kind === 'folder' && !isNameLost && !isToolFolder(name),
  );
}

/** Or what was meant as one: a file that is refused for its ending has to be told. */
export function holdsSource(entries: readonly FolderEntry[]): boolean {
  return entries.some(
    ({ name, kind }) => kind !== 'folder' && /^[^.].*\.(?:[mc]?[tj]sx?|json)$/is.test(name),
  );
}
