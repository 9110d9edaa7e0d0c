import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../records/errors.ts';
import { isArchiveName } from '../discover/archive-kind.ts';
import { listChanges, type Change } from './git/changes.ts';
import { isTakenFrom } from './git/choose-changed.ts';
import { findMergeBase, requireRoot, sayMissing } from './git/repository.ts';
import { pathFrom } from './read-run.ts';

/** A folder that is to be graded, in the repository that it lies in. */
export interface Checkout {
  readonly root: string;
  readonly folder: string;
  /** The folder from the root; empty for the root itself. */
  readonly place: string;
  /** Whether there is anything in it that could be graded. */
  readonly hasFiles: boolean;
  /** What differs from the base; left out where everything is graded. */
  readonly changes?: readonly Change[];
  /** Whether the base that was given is none, as at the first push of a branch. */
  readonly isFirst: boolean;
}

/**
 * Looks at a folder of a checkout, and what differs there from where the branch left `base`. Throws a UsageError where it is
 * in no repository, where the base is not known, and where the folder is not there and was not in the base, either.
 */
export function openCheckout(repository: string, base: string | undefined): Checkout {
  const folder = resolve(repository);
  const root = requireRoot(folder);
  const place = pathFrom(root, folder);
  const isFirst = base !== undefined && /^0{40,}$/.test(base);
  const changes =
    base === undefined || isFirst ? undefined : listChanges(root, findMergeBase(root, base));
  const isGone = changes?.some((change) => isTakenFrom(change, place)) === true;
  if (!existsSync(folder) && !isGone) throw new UsageError(sayMissing(folder));
  const hasFiles = isArchiveName(folder) ? existsSync(folder) : hasEntries(folder);
  return { root, folder, place, hasFiles, ...(changes !== undefined && { changes }), isFirst };
}

function hasEntries(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => !name.startsWith('.'));
  } catch (error) {
    // What cannot be read is told by whoever reads it.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
