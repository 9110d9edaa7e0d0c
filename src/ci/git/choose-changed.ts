import { posix } from 'node:path';
import { isArchiveName } from '../../discover/archive-kind.ts';
import { isPartName } from '../../discover/places.ts';
import type { Change } from './changes.ts';

export interface Looked {
  /** The folder that was given, relative to the root of the repository; empty for the root. */
  readonly folder: string;
  /** The folders of the submissions that are there, relative to the root of the repository. */
  readonly submissions: readonly string[];
  /** The files that are asked for, by which a folder is known to have been a submission. */
  readonly exerciseFiles: readonly string[];
  /** What everybody's grading hangs on: files and folders in the repository. */
  readonly common: readonly string[];
  /** What this program writes there itself. */
  readonly own: readonly string[];
}

export interface Changed {
  /** Whose files differ; everybody's, where something in common does. */
  readonly submissions: ReadonlySet<string>;
  /** What in common differs. */
  readonly common: readonly string[];
  /** Folders of submissions that are gone, and where their files went. */
  readonly gone: readonly { readonly path: string; readonly to?: string }[];
}

/** Which submissions some changes are about. */
export function chooseChanged(all: readonly Change[], looked: Looked): Changed {
  const changes = all.filter(({ path }) => !looked.own.some((own) => isIn(path, own)));
  const touched = changes.flatMap((change) =>
    change.kind === 'renamed' ? [change.path, change.from] : [change.path],
  );
  const common = touched.filter((path) => looked.common.some((place) => isIn(path, place)));
  const isChanged = (folder: string) =>
    common.length > 0 || touched.some((path) => isIn(path, folder));
  return {
    submissions: new Set(looked.submissions.filter(isChanged)),
    common: [...new Set(common)].sort(),
    gone: findGone(changes, looked),
  };
}

/** Whether something that was in a place is not there any more. */
export function isTakenFrom(change: Change, place: string): boolean {
  return change.kind !== 'written' && isIn(pathBefore(change), place);
}

function pathBefore(change: Change): string {
  return change.kind === 'renamed' ? change.from : change.path;
}

/** Folders that held a file that is asked for, and archives, that hold no submission any more. */
function findGone(
  changes: readonly Change[],
  { folder, submissions, exerciseFiles }: Looked,
): Changed['gone'] {
  const gone = new Map<string, string | undefined>();
  const names = new Set([...exerciseFiles, 'submission.json'].map((name) => posix.basename(name)));
  for (const change of changes) {
    if (change.kind === 'written') continue;
    const from = pathBefore(change);
    const held = isArchiveName(from)
      ? from
      : names.has(posix.basename(from))
        ? findOwner(from, folder)
        : undefined;
    if (held === undefined || submissions.some((each) => isIn(from, each))) continue;
    const to =
      change.kind === 'renamed' ? submissions.find((each) => isIn(change.path, each)) : undefined;
    // What lay elsewhere is no matter of this folder, unless it is here now.
    if (to === undefined && !isIn(from, folder)) continue;
    gone.set(held, to ?? gone.get(held));
  }
  return [...gone]
    .map(([path, to]) => (to === undefined ? { path } : { path, to }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folder of whoever handed a file in: above those that are parts of a submission by their names. */
function findOwner(file: string, folder: string): string {
  const above = (path: string) => (posix.dirname(path) === '.' ? '' : posix.dirname(path));
  let owner = above(file);
  while (owner !== folder && isPartName(posix.basename(owner)) && above(owner) !== folder)
    owner = above(owner);
  return owner;
}

/** Whether a path is a place, or lies in it; everything lies in the root. */
export function isIn(path: string, place: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}/`);
}
