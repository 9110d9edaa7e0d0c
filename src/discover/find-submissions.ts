import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { courseFiles } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import type { LeftOut } from '../records/submission.ts';
import { descend, findArchive, holdsSource } from './descend.ts';
import { findClass, holdsSubmissionFile, type FoundFolder } from './find-class.ts';
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
 * empty, or where `out`, the folder of the reports, is a submission too; else what is in there is no part of anything.
 */
export async function findSubmissions(
  folders: readonly string[],
  exerciseFiles: readonly string[],
  out?: string,
): Promise<FoundSubmissions> {
  const found = new Map<string, FoundFolder>();
  const leftOut: LeftOut[] = [];
  for (const given of folders) {
    const folder = resolve(given);
    const without = out === undefined ? undefined : await locateInside(folder, out);
    if (without !== undefined) await refuseSubmission(without, folder, exerciseFiles);
    const entries = await listGiven(given, folder, without);
    const itself = { folder, name: basename(folder) || folder, ...findArchive(entries) };
    const inside = (await findClass(folder, entries, { exerciseFiles, without })) ?? {
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
        const isAround = without?.startsWith(join(each.folder, sep)) === true;
        if (!found.has(real)) found.set(real, isAround ? { ...each, without } : each);
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

/** A path in a folder by the folder's own name, also where links lead to either; nothing where it is outside. */
async function locateInside(folder: string, path: string): Promise<string | undefined> {
  const inside = relative(await resolveLinks(folder), await resolveLinks(path));
  // A folder whose own name begins like that is hidden, and not looked into.
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : join(folder, inside);
}

/** Where a path leads to, also if the last of it is still to be made. */
async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await resolveLinks(above), basename(path));
  }
}

/** Reports among the files of a submission would be taken for a part of it, or it for a part of them. */
async function refuseSubmission(
  out: string,
  given: string,
  exerciseFiles: readonly string[],
): Promise<void> {
  const { place, entries } = await descend(out);
  const isSubmission =
    out === given ||
    place.archive !== undefined ||
    holdsSubmissionFile(entries, exerciseFiles) ||
    holdsSource(await listFolder(out).catch(() => []));
  if (!isSubmission) return;
  throw new UsageError(
    `the reports cannot go into '${out}', which is what is graded; choose another folder with --out`,
  );
}

async function listGiven(
  given: string,
  folder: string,
  without: string | undefined,
): Promise<readonly FolderEntry[]> {
  const advice = 'give the folder of a submission, or a folder that holds such folders';
  // It would mean the folder that the command runs in, and is more often a variable that nobody has set.
  if (given === '') throw new UsageError(`an empty name is no folder; ${advice}`);
  const stats = await stat(folder).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameGivenFailure(error)}; ${advice}`);
  });
  if (!stats.isDirectory()) throw new UsageError(`'${given}' is no folder; ${advice}`);
  const entries = await listFolder(folder, without).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameFailure(error)}; ${advice}`);
  });
  if (entries.every(({ name }) => name.startsWith('.'))) {
    throw new UsageError(`there is nothing in '${given}'; ${advice}`);
  }
  return entries.filter(({ name }) => !courseNames.includes(name));
}

/** What a course keeps beside the submissions: no part of anybody's. */
const courseNames: readonly string[] = Object.values(courseFiles);

function nameGivenFailure(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? 'there is no such folder' : nameFailure(error);
}
