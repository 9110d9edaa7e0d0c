import { posix } from 'node:path';
import type { Ungradable } from '../records/submission.ts';
import type { AskedFile } from './asked-file.ts';
import { readClaim, strengths, type Claim } from './claims.ts';
import { compareCodeUnits } from './order.ts';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

/** Which files of a submission stand for those that the sheet asks for. */
export interface Chosen {
  /** By the sheet's name of the file. */
  readonly paths: ReadonlyMap<string, string>;
  /** Files that several claim to be, or nobody can say of. */
  readonly undecided: readonly Ungradable[];
}

interface Candidate extends Claim {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

/**
 * Finds the files of a sheet in a submission: in the one place that holds most of them, the others wherever exactly one
 * file claims to be it. Where two do, and are not the same, nothing is guessed.
 */
export function chooseFiles(files: readonly ReadFile[], asked: readonly AskedFile[]): Chosen {
  const candidates = dropEarlier(dropAsides(listCandidates(files, asked)));
  if (candidates.length === 0) return chooseByContent(files, asked);
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
    const left = settle(asking, files, exports);
    const [only, another] = left;
    if (only !== undefined && another === undefined) paths.set(file, only.path);
    else if (only !== undefined) undecided.push(describeClaims(file, left));
  }
  const isTorn = best !== undefined && rivals.length > 0 && undecided.length > 1;
  return { paths, undecided: isTorn ? [describePlaces([best, ...rivals])] : undecided };
}

function listCandidates(
  files: readonly ReadFile[],
  asked: readonly AskedFile[],
): readonly Candidate[] {
  return files.flatMap(({ path, text }) => {
    const claim = readClaim(posix.basename(path), asked);
    return claim === undefined ? [] : [{ ...claim, path, folder: posix.dirname(path), text }];
  });
}

/** Folders whose files are made, tried, given back or put aside: they count only where there are no others. */
const asides =
  /(?:^|\/)(?:dist|build|out|lib-cov|coverage|tests?|__tests__|spec|feedback attachment\(s\)|feedback|old|older|alt|backup|bak|archive|archiv|templates?|vorlagen?|starter|examples?|beispiele?)(?:\/|$)/i;

function dropAsides(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (each) =>
      !asides.test(each.folder) ||
      !candidates.some((other) => other.file === each.file && !asides.test(other.folder)),
  );
}

/** Of numbered deliveries, and of files with the time in front of their names, the last counts: the platform counted them. */
function dropEarlier(candidates: readonly Candidate[]): readonly Candidate[] {
  const numbered = candidates.map((each) => {
    const inFolder = /^(.*?)(?:delivery|attempt|versuch)[-_ ]*(\d+)(\/.*)?$/i.exec(each.folder);
    const inName = /^(\d{14})_/.exec(posix.basename(each.path));
    const group =
      inFolder !== null
        ? `${inFolder[1]}\0${inFolder[3] ?? ''}`
        : inName !== null
          ? `${each.folder}\0${each.file}`
          : undefined;
    return { each, group, number: Number(inFolder?.[2] ?? inName?.[1] ?? 0) };
  });
  return numbered
    .filter(
      ({ group, number }) =>
        group === undefined ||
        !numbered.some((other) => other.group === group && other.number > number),
    )
    .map(({ each }) => each);
}

function depthOf(folder: string): number {
  return folder === '.' ? 0 : folder.split('/').length;
}

/** Those of several files that are left once the weaker claims, and copies of the same text, are gone. */
function settle(
  own: readonly Candidate[],
  files: readonly ReadFile[],
  exports: readonly string[],
): readonly Candidate[] {
  const strongest = strengths.find((strength) => own.some((each) => each.strength === strength));
  if (strongest === undefined) return [];
  const isSure = (each: Candidate) => each.strength === 'exact' || each.strength === 'same';
  const certain = own.filter(isSure);
  const stands =
    certain.length === 0
      ? own.filter(({ strength }) => strength === strongest)
      : own.filter(
          (each) => isSure(each) || (each.strength !== 'older' && isRival(each, files, exports)),
        );
  return dropCopies(dropStale(stands));
}

/** Whether a file beside the one with the right name is another try, and no part of it: it has an answer, and nobody imports it. */
function isRival(
  { path, text }: Candidate,
  files: readonly ReadFile[],
  exports: readonly string[],
): boolean {
  if (!exports.some((name) => exportsName(text, name))) return false;
  const stem = posix.basename(path).replace(/\.[^.]*$/, '');
  return !files.some((other) => other.path !== path && namesFile(other.text, stem));
}

function namesFile(text: string, stem: string): boolean {
  return text.includes(`/${stem}'`) || text.includes(`/${stem}"`) || text.includes(`/${stem}.`);
}

/** `exercise1.ts` is the source, whatever `exercise1.js` lies beside it. */
function dropStale(own: readonly Candidate[]): readonly Candidate[] {
  const stem = ({ path }: Candidate) =>
    path.replace(/\.[mc]?[tj]sx?(?:\.txt)?$/i, '').toLowerCase();
  const isScript = ({ path }: Candidate) => /\.[mc]?jsx?(?:\.txt)?$/i.test(path);
  return own.filter(
    (each) =>
      !isScript(each) || !own.some((other) => !isScript(other) && stem(other) === stem(each)),
  );
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

/** Where no name says anything, what a file exports does, if one file alone exports it. */
function chooseByContent(files: readonly ReadFile[], asked: readonly AskedFile[]): Chosen {
  const paths = new Map<string, string>();
  const undecided: Ungradable[] = [];
  for (const { file, exports } of asked) {
    const own = files.filter(({ text }) => exports.some((name) => exportsName(text, name)));
    const [only, another] = own;
    if (only !== undefined && another === undefined) paths.set(file, only.path);
    else if (only !== undefined) undecided.push(describeClaims(file, own));
  }
  return { paths, undecided };
}

function exportsName(text: string, name: string): boolean {
  // Names are those of a sheet: letters, digits, and dollar signs.
  const own = name.replaceAll('$', '\\$');
  return new RegExp(
    `\\bexport\\s+(?:default\\s+)?(?:async\\s+)?(?:const|let|var|function\\s*\\*?|class)\\s+${own}\\b|\\bexport\\s*\\{[^}]*\\b${own}\\b|\\bexports\\.${own}\\s*=|\\bmodule\\.exports\\s*=\\s*\\{[^}]*\\b${own}\\b|\\bexport\\s+default\\s*\\{[^}]*\\b${own}\\b`,
  ).test(text);
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
