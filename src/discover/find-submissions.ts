import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { resolveLinks } from '../host/resolve-links.ts';
import { courseFiles, namesFile } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import type { Notice } from '../records/notice.ts';
import type { LeftOut } from '../records/submission.ts';
import { isArchiveName, stripArchiveEnding } from './archive-kind.ts';
import type { AskedFile } from './asked-file.ts';
import { mergeUnits, type Handing } from './attempts.ts';
import { readClaim } from './claims.ts';
import { openFolder } from './disk-folder.ts';
import { nameFailure } from './failure-reason.ts';
import { forceClass, readFolder, type FolderReading } from './find-class.ts';
import type { Folder } from './folder.ts';
import { summarizeLeftOut } from './left-out.ts';
import { nameByFolder } from './members.ts';
import { openArchive } from './open-archive.ts';
import { compareCodeUnits } from './order.ts';
import { readPlatformName } from './person.ts';
import { readBytes } from './read-bytes.ts';
import type { Unread } from './read-submission.ts';
import { chooseIds } from './submission-id.ts';
import type { Unit } from './unit.ts';
import { walkFolders } from './walk.ts';

/** A submission that was found and not read yet. */
export interface FoundSubmission extends Unread {
  /** Where it lies, as it was given. */
  readonly place: string;
  readonly notices?: readonly Notice[];
  /** When it was handed in, as the platform's own names and files say. */
  readonly submitted?: string;
  /** Whether the platform says that it is late, and not when it came. */
  readonly isLate?: boolean;
  /** The id of the person's first attempt, where several are graded and the best counts. */
  readonly attemptOf?: string;
}

/** Where a submission lies on the disk, as far as it does. */
export function placeOf({ folder, place }: FoundSubmission): string {
  return folder.path ?? place;
}

export interface FoundSubmissions {
  /** Sorted by name. */
  readonly submissions: readonly FoundSubmission[];
  /** What lay beside them and is graded as nothing. */
  readonly leftOut: readonly LeftOut[];
  /** What each of the folders given was taken for. */
  readonly taken: readonly Taken[];
}

export interface Taken {
  readonly given: string;
  readonly as: 'class' | 'one';
  readonly evidence: string;
  readonly count: number;
}

export interface FindOptions {
  readonly asked: readonly AskedFile[];
  /** The folder of the reports. */
  readonly out?: string;
  /** What the folders are, where somebody said so. */
  readonly as?: 'class' | 'one';
  /** The command that is told to say so; `grade`, if it is left out. */
  readonly command?: string;
  /** Which attempts count, and who hands in together. */
  readonly handing?: Handing;
}

/**
 * Finds the submissions in each folder or archive: one, or those of a class, by evidence. The folders given may be
 * symbolic links; links inside them are not followed. What is found twice is one submission. Throws a UsageError where one
 * of `folders` cannot be read or is empty, where the evidence contradicts itself, or where `out` is a submission too; else
 * what is in there is no part of anything.
 */
export async function findSubmissions(
  folders: readonly string[],
  { asked, out, as, command = 'grade', handing }: FindOptions,
): Promise<FoundSubmissions> {
  const found = new Map<string, Unit>();
  const leftOut: LeftOut[] = [];
  const taken: Taken[] = [];
  for (const given of folders) {
    const path = resolve(given);
    const without = out === undefined ? undefined : locateInside(path, out);
    const { folder, name } = await openGiven(given, path, without);
    if (without !== undefined) await refuseSubmission(without, path, asked);
    const reading = await read(folder, given, asked, as);
    if (reading.kind === 'torn') throw new UsageError(sayTorn(given, reading, command));
    const units =
      reading.kind === 'class'
        ? await mergeUnits(reading.units, handing)
        : [makeUnit(reading, name, given, folder)];
    if (reading.kind === 'class') leftOut.push(...reading.leftOut);
    taken.push({ given, as: reading.kind, evidence: reading.evidence, count: units.length });
    for (const unit of units) {
      const real = await locate(unit);
      if (!found.has(real)) found.set(real, unit);
    }
  }
  const sorted = [...found.values()].sort((a, b) => compareCodeUnits(a.name, b.name));
  return {
    submissions: nameUnits(sorted),
    leftOut: summarizeLeftOut(leftOut),
    taken,
  };
}

/** Of several attempts of one person, the first has the person's id, and the others have it with a number. */
function nameUnits(sorted: readonly Unit[]): readonly FoundSubmission[] {
  const firsts = sorted.filter(
    (unit, at) =>
      unit.attemptOf === undefined ||
      sorted.findIndex(({ attemptOf }) => attemptOf === unit.attemptOf) === at,
  );
  const ids = chooseIds(firsts.map(({ name }) => name));
  const taken = new Set(ids);
  const counts = new Map<string, number>();
  return sorted.map((unit) => {
    const { attemptOf } = unit;
    if (attemptOf === undefined) return toFound(unit, ids[firsts.indexOf(unit)] ?? '');
    const first = firsts.findIndex((each) => each.attemptOf === attemptOf);
    const base = ids[first] ?? '';
    let count = (counts.get(base) ?? 0) + 1;
    const write = () => (count === 1 ? base : `${base}-attempt-${count}`);
    while (count > 1 && taken.has(write())) count += 1;
    counts.set(base, count);
    return { ...toFound(unit, write()), attemptOf: base };
  });
}

function toFound(unit: Unit, id: string): FoundSubmission {
  const { name, place, person, folder, typed, notices, ungradable, submitted, isLate } = unit;
  return {
    id,
    name,
    place,
    person,
    folder,
    ...(typed !== undefined && { typed }),
    ...(notices !== undefined && { notices }),
    ...(ungradable !== undefined && { ungradable }),
    ...(submitted !== undefined && { submitted }),
    ...(isLate === true && { isLate }),
  };
}

/** Where a submission lies on the disk, or else in an archive. */
async function locate({ folder, place }: Unit): Promise<string> {
  if (folder.path === undefined) return `\0${resolve(place)}`;
  return realpath(folder.path).catch(() => folder.path ?? place);
}

function read(
  folder: Folder,
  given: string,
  asked: readonly AskedFile[],
  as: FindOptions['as'],
): Promise<FolderReading> {
  switch (as) {
    case undefined:
      return readFolder(folder, given, asked);
    case 'class':
      return forceClass(folder, given, asked);
    case 'one':
      return Promise.resolve({ kind: 'one', evidence: 'you said so' });
    default:
      return as satisfies never;
  }
}

function makeUnit(
  { name }: { readonly name?: string },
  given: string,
  place: string,
  folder: Folder,
): Unit {
  const shown = name ?? given;
  const named = readPlatformName(shown);
  return {
    name: shown,
    place,
    folder,
    person: named?.person ?? nameByFolder(shown),
    ...(named?.isTyped === true && { typed: folder }),
  };
}

function sayTorn(
  given: string,
  { forClass, forOne }: Extract<FolderReading, { kind: 'torn' }>,
  command: string,
): string {
  const word = /^[\w./~-]+$/.test(given) ? given : `'${given.replaceAll("'", `'\\''`)}'`;
  return `'${given}' may be a class or one submission.
  For a class: ${forClass}.
  For one submission: ${forOne}.
Nothing was graded. Say which:
  npm run ${command} -- ${word} --class   every folder in it is a submission
  npm run ${command} -- ${word} --one     it is a single submission`;
}

/** A path in a folder by the folder's own name, also where links lead to either; nothing where it is outside. */
function locateInside(folder: string, path: string): string | undefined {
  const inside = relative(resolveLinks(folder), resolveLinks(path));
  // A folder whose own name begins like that is hidden, and not looked into.
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : join(folder, inside);
}

/** Reports among the files of a submission would be taken for a part of it, or it for a part of them. */
async function refuseSubmission(
  out: string,
  given: string,
  asked: readonly AskedFile[],
): Promise<void> {
  const { files, unread } = await walkFolders(openFolder(out));
  const names = files.map(({ path }) => path);
  const isSubmission =
    out === given ||
    names.some((path) => readClaim(path.slice(path.lastIndexOf('/') + 1), asked) !== undefined) ||
    names.some((path) => !path.includes('/')) ||
    unread.length > 0;
  if (!isSubmission) return;
  throw new UsageError(
    `the reports cannot go into '${out}', which is what is graded; choose another folder with --out`,
  );
}

const advice =
  'give the folder of a submission, or a folder that holds such folders, or a ZIP archive of either';

interface Given {
  readonly folder: Folder;
  readonly name: string;
}

async function openGiven(given: string, path: string, without: string | undefined): Promise<Given> {
  // It would mean the folder that the command runs in, and is more often a variable that nobody has set.
  if (given === '') throw new UsageError(`an empty name is no folder; ${advice}`);
  const stats = await stat(path).catch((error: unknown) => {
    throw new UsageError(`'${given}' cannot be graded: ${nameGivenFailure(error)}; ${advice}`);
  });
  if (stats.isFile() && isArchiveName(basename(path))) return openGivenArchive(given, path);
  if (!stats.isDirectory()) throw new UsageError(`'${given}' is no folder; ${advice}`);
  const folder = openFolder(
    path.endsWith(sep) && path.length > 1 ? path.slice(0, -1) : path,
    without,
  );
  const { entries, failure } = folder.list();
  if (failure !== undefined)
    throw new UsageError(`'${given}' cannot be graded: ${failure.reason}; ${advice}`);
  if (entries.every(({ name }) => name.startsWith('.'))) {
    throw new UsageError(`there is nothing in '${given}'; ${advice}`);
  }
  return { folder: leaveOutCourse(folder), name: basename(path) || path };
}

/** What a course keeps beside the submissions is no part of anybody's. */
function leaveOutCourse(folder: Folder): Folder {
  return {
    ...folder,
    list: () => {
      const listing = folder.list();
      const isOwn = (name: string) => !courseNames.includes(name);
      return { ...listing, entries: listing.entries.filter(({ name }) => isOwn(name)) };
    },
  };
}

const courseNames: readonly string[] = [...Object.values(courseFiles), namesFile];

async function openGivenArchive(given: string, path: string): Promise<Given> {
  const name = basename(path);
  const file = {
    kind: 'file',
    name,
    read: (most: number) => readBytes(path, most),
  } as const;
  const opened = await openArchive(file);
  if (opened.kind !== 'folder')
    throw new UsageError(`'${given}' cannot be graded: ${opened.reason}; ${advice}`);
  if (opened.folder.list().entries.length === 0)
    throw new UsageError(`there is nothing in '${given}'; ${advice}`);
  return { folder: opened.folder, name: stripArchiveEnding(name) };
}

function nameGivenFailure(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? 'there is no such folder' : nameFailure(error);
}
