import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LeftOut } from '../records/submission.ts';
import { caps } from './caps.ts';
import { descend, type Place, type Reached } from './descend.ts';
import { isToolFolder, lostNameReason, listFolder, type FolderEntry } from './folder-entries.ts';
import { isSubmissionFile } from './submission-file.ts';

export interface FoundClass {
  readonly submissions: readonly FoundFolder[];
  /** What lay beside them: first what cannot be graded, then what is not meant to be. */
  readonly leftOut: readonly LeftOut[];
}

/** Its place may be deeper than the folder that bears the name. */
export interface FoundFolder extends Place {
  readonly name: string;
}

export interface Known {
  readonly exerciseFiles: readonly string[];
  /** A path that is no submission and no part of one. */
  readonly without: string | undefined;
}

/**
 * The class that a folder holds, itself or in a single folder inside it; nothing where it is one submission. A folder
 * that was given is a class where it holds folders and no file of a submission; one inside it may as well be a student's,
 * and is a class only where something in its folders says so.
 */
export async function findClass(
  folder: string,
  entries: readonly FolderEntry[],
  { exerciseFiles, without }: Known,
  depth = 0,
): Promise<FoundClass | undefined> {
  const { inner, strays } = await sortEntries(folder, entries);
  const names = inner.filter(isReadable).map(({ name }) => name);
  const isMarked = holdsSubmissionFile(entries, exerciseFiles);
  const [only] = names;
  if (inner.length === 1 && only !== undefined && !isMarked && depth < caps.depth) {
    const place = join(folder, only);
    const within = await listFolder(place, without).catch(() => []);
    const below = await findClass(place, within, { exerciseFiles, without }, depth + 1);
    if (below !== undefined) return { ...below, leftOut: [...below.leftOut, ...strays] };
  }
  const reached: Reached[] = [];
  for (const name of names) reached.push(await descend(join(folder, name), without));
  const certain = reached.filter(
    ({ place, entries }) =>
      place.archive !== undefined || holdsSubmissionFile(entries, exerciseFiles),
  ).length;
  if (!isClass()) return undefined;
  return {
    submissions: reached.map(({ place }, index) => ({ ...place, name: names[index] ?? '' })),
    leftOut: strays,
  };

  function isClass(): boolean {
    // One may lie there by mistake; several are somebody's own, whatever copies lie in folders beside them.
    const own = entries.filter(({ kind, name }) => kind === 'file' && exerciseFiles.includes(name));
    if (own.length > 1) return false;
    if (isMarked) return certain > 1;
    return depth === 0 ? inner.length > 0 : inner.length > 1 && certain > 0;
  }
}

export function holdsSubmissionFile(
  entries: readonly FolderEntry[],
  exerciseFiles: readonly string[],
): boolean {
  return entries.some(
    ({ name, kind }) => kind !== 'folder' && isSubmissionFile(name, exerciseFiles),
  );
}

function isReadable({ kind, isNameLost }: FolderEntry): boolean {
  return kind === 'folder' && !isNameLost;
}

/** What could be meant as a submission, be it one that cannot be read, and why the rest is graded as nothing. */
async function sortEntries(
  folder: string,
  entries: readonly FolderEntry[],
): Promise<{ readonly inner: readonly FolderEntry[]; readonly strays: readonly LeftOut[] }> {
  const inner: FolderEntry[] = [];
  const ungraded: LeftOut[] = [];
  const strays: LeftOut[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (await isInnerFolder(path, entry)) {
      inner.push(entry);
      if (entry.isNameLost) ungraded.push({ path, reason: lostNameReason });
      else if (entry.kind === 'link') ungraded.push({ path, reason: linkReason });
    } else if (entry.kind !== 'folder' && !entry.name.startsWith('.')) {
      strays.push({ path, reason: 'it lies beside the folders of submissions' });
    }
  }
  return { inner, strays: [...ungraded, ...strays] };
}

async function isInnerFolder(path: string, { name, kind }: FolderEntry): Promise<boolean> {
  if (isToolFolder(name)) return false;
  return kind === 'folder' || (kind === 'link' && (await leadsToFolder(path)));
}

function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

const linkReason = 'it is a symbolic link to a folder, and links are not followed';
