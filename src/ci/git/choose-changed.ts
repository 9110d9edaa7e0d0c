import { posix } from 'node:path';
import type { Change } from './changes.ts';

export interface Looked {
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

/** Folders that held a file that is asked for, and hold no submission any more. */
function findGone(
  changes: readonly Change[],
  { submissions, exerciseFiles }: Looked,
): Changed['gone'] {
  const gone = new Map<string, string | undefined>();
  const names = new Set([...exerciseFiles, 'submission.json'].map((name) => posix.basename(name)));
  for (const change of changes) {
    const from = change.kind === 'renamed' ? change.from : change.path;
    if (change.kind === 'written' || !names.has(posix.basename(from))) continue;
    const folder = posix.dirname(from) === '.' ? '' : posix.dirname(from);
    if (submissions.some((each) => isIn(from, each))) continue;
    const to =
      change.kind === 'renamed' ? submissions.find((each) => isIn(change.path, each)) : undefined;
    gone.set(folder, to ?? gone.get(folder));
  }
  return [...gone]
    .map(([path, to]) => (to === undefined ? { path } : { path, to }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path is a place, or lies in it; everything lies in the root. */
function isIn(path: string, place: string): boolean {
  return place === '' || path === place || path.startsWith(`${place}/`);
}
