import { writeOnOneLine } from '../text/visible.ts';
import type { Checkout } from './checkout.ts';
import { findHolder, nameFolder } from './find-holder.ts';
import { isIn } from './git/choose-changed.ts';
import { listFiles, listPointers, listUnfetched } from './git/listings.ts';
import { isShallow } from './git/repository.ts';
import type { ToldNote } from './told.ts';

export interface CheckoutUse {
  /** Whether nobody's submission was found. */
  readonly isNobody: boolean;
  /** How many are gone since the base. */
  readonly gone: number;
  /** The submissions that are graded, on whatever machine, from the root of the repository. */
  readonly chosen: readonly string[];
  /** The files that are asked for. */
  readonly exerciseFiles: readonly string[];
  readonly hasDeadline: boolean;
}

/** Names in a sentence. */
const mostNames = 5;

/** What there is to know of a checkout, and the line to add where a part of it is missing. */
export function describeCheckout(
  { root, place, changes, isFirst }: Checkout,
  use: CheckoutUse,
): readonly ToldNote[] {
  const { isNobody, gone, chosen, exerciseFiles, hasDeadline } = use;
  const notes: ToldNote[] = [];
  const warn = (text: string) => notes.push({ kind: 'warning', text });
  if (isFirst)
    notes.push({ kind: 'notice', text: 'There is no base yet, so that everything is graded.' });
  if (isNobody) {
    const where = `in ${nameFolder(place)}`;
    if (gone > 0) notes.push({ kind: 'notice', text: `No submission is left ${where}.` });
    else warn(`There is no submission ${where} yet.`);
  }
  const files = listFiles(root, place);
  for (const path of chosen) {
    const own = files.filter((file) => isIn(file, path));
    const holder = findHolder(own, exerciseFiles);
    if (holder !== undefined && holder !== place)
      warn(
        `${nameFolder(path)} was taken for one submission. If ${nameFolder(holder)} holds several, give that folder in place of ${nameFolder(place)}.`,
      );
  }
  const unfetched = listUnfetched(root, place).filter(
    (path) => changes?.some((change) => change.path === path) ?? true,
  );
  if (unfetched.length > 0)
    warn(
      `Not graded, as it is a submodule that was not fetched: ${listNames(unfetched)}. For actions/checkout add the line "submodules: true" under "with:", in GitLab the variable GIT_SUBMODULE_STRATEGY: "normal".`,
    );
  const pointers = listPointers(root, place).filter((path) =>
    chosen.some((folder) => isIn(path, folder)),
  );
  if (pointers.length > 0)
    warn(
      `Graded as it lies there, which is a pointer of Git LFS and not the file: ${listNames(pointers)}. For actions/checkout add the line "lfs: true" under "with:", in GitLab install git-lfs in the image.`,
    );
  if (hasDeadline && isShallow(root))
    warn(
      'This clone is shallow, so that nobody can know when something was committed, and nothing is late. For actions/checkout add the line "fetch-depth: 0" under "with:", in GitLab the variable GIT_DEPTH: "0".',
    );
  return notes;
}

function listNames(paths: readonly string[]): string {
  const names = paths.slice(0, mostNames).map((path) => writeOnOneLine(path));
  const more = paths.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
