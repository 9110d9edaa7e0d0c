import { realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { UsageError } from '../records/errors.ts';
import type { LeftOut } from '../records/submission.ts';
import { findArchive } from './descend.ts';
import { findClass, type FoundFolder } from './find-class.ts';
import { listFolder, type FolderEntry } from './folder-entries.ts';
import { nameFailure } from './failure-reason.ts';
import { summarizeLeftOut } from './left-out.ts';
import { compareCodeUnits } from './order.ts';
import { chooseIds } from './submission-id.ts';

/** A submission that was found and not read yet. */
export interface FoundSubmission extends FoundFolder {
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
 * of these are submissions, they count, whatever lies beside them. Folders around a class or around the files of a
 * submission are looked through. The folders given may be symbolic links; links inside them are not followed. A folder
 * that is found twice is one submission. Throws a UsageError where one of `folders` cannot be read or is
 * empty.
 */
export async function findSubmissions(
  folders: readonly string[],
  exerciseFiles: readonly string[],
): Promise<FoundSubmissions> {
  const found = new Map<string, FoundFolder>();
  const leftOut: LeftOut[] = [];
  for (const given of folders) {
    const folder = resolve(given);
    const entries = await listGiven(given, folder);
    const itself = { folder, name: basename(folder) || folder, ...findArchive(entries) };
    const inside = (await findClass(folder, entries, exerciseFiles)) ?? {
      submissions: [itself],
      leftOut: [],
    };
    const told = ({ path, reason }: LeftOut) => ({
      path: join(given, relative(folder, path)),
      reason,
    });
    leftOut.push(...inside.leftOut.map(told));
    for (const each of inside.submissions) {
      try {
        const real = await realpath(each.folder);
        if (!found.has(real)) found.set(real, each);
      } catch (error) {
        leftOut.push(told({ path: each.folder, reason: nameFailure(error) }));
      }
    }
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
  // It would mean the folder that the command runs in, and is more often a variable that nobody has set.
  if (given === '') throw new UsageError(`an empty name is no folder; ${advice}`);
  const stats = await stat(folder).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameGivenFailure(error)}; ${advice}`);
  });
  if (!stats.isDirectory()) throw new UsageError(`'${given}' is no folder; ${advice}`);
  const entries = await listFolder(folder).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameFailure(error)}; ${advice}`);
  });
  if (entries.every(({ name }) => name.startsWith('.'))) {
    throw new UsageError(`there is nothing in '${given}'; ${advice}`);
  }
  return entries;
}

function nameGivenFailure(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? 'there is no such folder' : nameFailure(error);
}
