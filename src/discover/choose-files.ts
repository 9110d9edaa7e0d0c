import type { Ungradable } from '../records/submission.ts';
import type { AskedFile } from './asked-file.ts';
import { isSure, listCandidates, type Candidate } from './candidates.ts';
import { strengths } from './claims.ts';
import {
  dropParts,
  exportsName,
  findInOthers,
  isPart,
  listMentions,
  type Mentions,
  type ReadFile,
} from './exports-of.ts';
import { compareCodeUnits } from './order.ts';

/** Which files of a submission stand for those that the sheet asks for. */
export interface Chosen {
  /** By the sheet's name of the file. */
  readonly paths: ReadonlyMap<string, string>;
  /** Files that several claim to be, or nobody can say of. */
  readonly undecided: readonly Ungradable[];
}

/**
 * Finds the files of a sheet in a submission: in the one place that holds most of them, the others wherever exactly one
 * file claims to be it. Where two do, and are not the same, nothing is guessed.
 */
export function chooseFiles(files: readonly ReadFile[], asked: readonly AskedFile[]): Chosen {
  const candidates = listCandidates(files, asked);
  const mentions = listMentions(files);
  if (candidates.length === 0) return chooseByContent(files, asked, mentions);
  const places = [...Map.groupBy(candidates, ({ folder }) => folder)].map(([folder, own]) => ({
    folder,
    own,
    count: new Set(own.map(({ file }) => file)).size,
    depth: folder === '.' ? 0 : folder.split('/').length,
  }));
  places.sort(
    (a, b) => b.count - a.count || a.depth - b.depth || compareCodeUnits(a.folder, b.folder),
  );
  const [best, ...others] = places;
  const rivals = others.filter(
    ({ count, depth, own }) =>
      count === best?.count && depth === best.depth && !areCopies(best.own, own),
  );
  const paths = new Map<string, string>();
  const undecided: Ungradable[] = [];
  for (const { file, exports } of asked) {
    const own = candidates.filter((each) => each.file === file);
    const shallow = own.filter(
      ({ folder }) => depthOf(folder) <= (best?.depth ?? 0) && folder !== best?.folder,
    );
    const inBest = own.filter(({ folder }) => folder === best?.folder);
    // What lies deeper than the place with most files is an earlier version, or an example.
    const asking = inBest.length > 0 ? [...inBest, ...shallow] : own;
    const left =
      own.length === 0 ? findInOthers(files, exports, mentions) : settle(asking, mentions, exports);
    const [only, another] = left;
    if (only !== undefined && another === undefined) paths.set(file, only.path);
    else if (only !== undefined) undecided.push(describeClaims(file, left));
  }
  const isTorn = best !== undefined && rivals.length > 0 && undecided.length > 1;
  return { paths, undecided: isTorn ? [describePlaces([best, ...rivals])] : undecided };
}

/** Where no name says anything, what a file exports does, if one file alone exports it. */
function chooseByContent(
  files: readonly ReadFile[],
  asked: readonly AskedFile[],
  mentions: Mentions,
): Chosen {
  const paths = new Map<string, string>();
  const undecided: Ungradable[] = [];
  for (const { file, exports } of asked) {
    const own = dropParts(
      files.filter(({ text }) => exports.some((name) => exportsName(text, name))),
      mentions,
    );
    const [only, another] = own;
    if (only !== undefined && another === undefined) paths.set(file, only.path);
    else if (only !== undefined) undecided.push(describeClaims(file, own));
  }
  return { paths, undecided };
}

function depthOf(folder: string): number {
  return folder === '.' ? 0 : folder.split('/').length;
}

/** Those of several files that are left once the weaker claims, and copies of the same text, are gone. */
function settle(
  own: readonly Candidate[],
  mentions: Mentions,
  exports: readonly string[],
): readonly Candidate[] {
  const strongest = strengths.find((strength) => own.some((each) => each.strength === strength));
  if (strongest === undefined) return [];
  const certain = own.filter(isSure);
  const stands =
    certain.length === 0
      ? own.filter(({ strength }) => strength === strongest)
      : own.filter(
          (each) => isSure(each) || (each.strength !== 'older' && isRival(each, mentions, exports)),
        );
  return dropCopies(stands);
}

/** Whether a file beside the one with the right name is another try, and no part of it: it has an answer, and nobody imports it. */
function isRival(
  { path, text }: Candidate,
  mentions: Mentions,
  exports: readonly string[],
): boolean {
  if (!exports.some((name) => exportsName(text, name))) return false;
  return !isPart(path, mentions);
}

/** Of files with the same text the first: the one with the surer name. */
function dropCopies(own: readonly Candidate[]): readonly Candidate[] {
  const sorted = own.toSorted(
    (a, b) =>
      strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
      depthOf(a.folder) - depthOf(b.folder) ||
      compareCodeUnits(a.path, b.path),
  );
  return sorted.filter(
    ({ text }, index) => sorted.findIndex((other) => other.text === text) === index,
  );
}

function areCopies(one: readonly Candidate[], other: readonly Candidate[]): boolean {
  return other.every(({ file, text }) =>
    one.some((each) => each.file === file && each.text === text),
  );
}

function describeClaims(file: string, own: readonly { readonly path: string }[]): Ungradable {
  const claims = own.map(({ path }) => path).sort(compareCodeUnits);
  return {
    exercise: file,
    claims,
    reason: `${claims.join(' and ')} ${claims.length === 2 ? 'both' : 'all'} claim to be ${file}`,
    todo: 'ask which one counts, and leave that one alone in the folder',
  };
}

function describePlaces(places: readonly { readonly folder: string }[]): Ungradable {
  const names = places.map(({ folder }) => (folder === '.' ? 'the folder itself' : folder));
  return {
    reason: `the files of the exercises lie in several places, and not the same ones: ${names.join(', ')}`,
    todo: 'ask which one counts, and grade that folder by itself; folders of several people are a class (--class)',
  };
}
