import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../records/errors.ts';
import type { LeftOut } from '../records/submission.ts';
import { isToolFolder, listFolder, lostNameReason, type FolderEntry } from './folder-entries.ts';
import { nameFailure } from './failure-reason.ts';
import { summarizeLeftOut } from './left-out.ts';
import { compareCodeUnits } from './order.ts';
import { isSubmissionFile } from './submission-file.ts';
import { chooseIds } from './submission-id.ts';

/** A submission that was found and not read yet. */
export interface FoundSubmission {
  /** Its absolute path. */
  readonly folder: string;
  readonly name: string;
  readonly id: string;
}

export interface FoundSubmissions {
  /** Sorted by name. */
  readonly submissions: readonly FoundSubmission[];
  /** What lay beside them and is graded as nothing. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Finds the submissions in each folder: the folder itself, where it holds a file that is named like
 * one of `exerciseFiles`, or a `submission.json`, or no folders; else each folder in it. Where several
 * of these are submissions, they count, whatever lies beside them. The folders
 * given may be symbolic links; links inside them are not followed. A folder that is found twice is
 * one submission. Throws a UsageError where one of `folders` cannot be read.
 */
export async function findSubmissions(
  folders: readonly string[],
  exerciseFiles: readonly string[],
): Promise<FoundSubmissions> {
  const found = new Map<string, Omit<FoundSubmission, 'id'>>();
  const leftOut: LeftOut[] = [];
  for (const given of folders) {
    const folder = resolve(given);
    const entries = await listGiven(given, folder);
    const names = await chooseFolders(folder, entries, exerciseFiles);
    for (const name of names) {
      const path = join(folder, name);
      try {
        const real = await realpath(path);
        if (!found.has(real)) found.set(real, { folder: path, name: basename(path) || path });
      } catch (error) {
        leftOut.push({ path: join(given, name), reason: nameFailure(error) });
      }
    }
    if (!names.includes('')) leftOut.push(...(await listStrays(given, folder, entries)));
  }
  const sorted = [...found.values()].sort((a, b) => compareCodeUnits(a.name, b.name));
  const ids = chooseIds(sorted.map(({ name }) => name));
  return {
    submissions: sorted.map((submission, index) => ({ ...submission, id: ids[index] ?? '' })),
    leftOut: summarizeLeftOut(leftOut),
  };
}

async function listGiven(given: string, folder: string): Promise<readonly FolderEntry[]> {
  const advice = 'give the folder of a submission, or a folder that holds such folders';
  const stats = await stat(folder).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameGivenFailure(error)}; ${advice}`);
  });
  if (!stats.isDirectory()) throw new UsageError(`'${given}' is no folder; ${advice}`);
  return listFolder(folder).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameFailure(error)}; ${advice}`);
  });
}

function nameGivenFailure(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? 'there is no such folder' : nameFailure(error);
}

/** The folders of submissions by name; the empty name stands for the folder itself. */
async function chooseFolders(
  folder: string,
  entries: readonly FolderEntry[],
  exerciseFiles: readonly string[],
): Promise<readonly string[]> {
  const inner: FolderEntry[] = [];
  for (const entry of entries) if (await isInnerFolder(folder, entry)) inner.push(entry);
  const names = inner
    .filter(({ kind, isNameLost }) => kind === 'folder' && !isNameLost)
    .map(({ name }) => name);
  if (holdsSubmissionFile(entries, exerciseFiles)) {
    return (await holdSeveral(folder, names, exerciseFiles)) ? names : [''];
  }
  return inner.length === 0 ? [''] : names;
}

/** Whether more than one of these folders is a submission: then a file beside them has got there by mistake. */
async function holdSeveral(
  folder: string,
  names: readonly string[],
  exerciseFiles: readonly string[],
): Promise<boolean> {
  let count = 0;
  for (const name of names) {
    const entries = await listFolder(join(folder, name)).catch(() => []);
    if (holdsSubmissionFile(entries, exerciseFiles)) count += 1;
    if (count > 1) return true;
  }
  return false;
}

function holdsSubmissionFile(
  entries: readonly FolderEntry[],
  exerciseFiles: readonly string[],
): boolean {
  return entries.some(
    ({ name, kind }) => kind !== 'folder' && isSubmissionFile(name, exerciseFiles),
  );
}

/** Whether it could be meant as a submission, be it one that cannot be read. */
async function isInnerFolder(folder: string, { name, kind }: FolderEntry): Promise<boolean> {
  if (isToolFolder(name)) return false;
  return kind === 'folder' || (kind === 'link' && (await leadsToFolder(join(folder, name))));
}

function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** What cannot be graded comes first, then what is not meant to be. */
async function listStrays(
  given: string,
  folder: string,
  entries: readonly FolderEntry[],
): Promise<readonly LeftOut[]> {
  const ungraded: LeftOut[] = [];
  const strays: LeftOut[] = [];
  for (const entry of entries) {
    const path = join(given, entry.name);
    if (await isInnerFolder(folder, entry)) {
      if (entry.isNameLost) ungraded.push({ path, reason: lostNameReason });
      else if (entry.kind === 'link') ungraded.push({ path, reason: linkReason });
    } else if (entry.kind !== 'folder' && !entry.name.startsWith('.')) {
      strays.push({ path, reason: 'it lies beside the folders of submissions' });
    }
  }
  return [...ungraded, ...strays];
}

const linkReason = 'it is a symbolic link to a folder, and links are not followed';
