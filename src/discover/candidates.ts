import { posix } from 'node:path';
import type { AskedFile } from './asked-file.ts';
import { readClaim, type Claim } from './claims.ts';
import { exportsName, type ReadFile } from './exports-of.ts';
import { isAside } from './places.ts';
import { isUnwritten } from './unwritten.ts';

/** A file that claims to be one of the sheet's by its name. */
export interface Candidate extends Claim {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** What the sheet asks of the file that it claims to be. */
  readonly exports: readonly string[];
}

/** Whatever claims to be a file of the sheet by its name, without what is made, tried or put aside, or an earlier delivery. */
export function listCandidates(
  files: readonly ReadFile[],
  asked: readonly AskedFile[],
): readonly Candidate[] {
  const all = files.flatMap(({ path, text }) => {
    const claim = readClaim(posix.basename(path), asked);
    if (claim === undefined) return [];
    const exports = asked.find(({ file }) => file === claim.file)?.exports ?? [];
    return [{ ...claim, path, folder: posix.dirname(path), text, exports }];
  });
  return dropWithoutAnswer(dropCompiled(dropEarlier(dropAsides(all))));
}

function dropAsides(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (each) =>
      !isAside(each.folder) ||
      !candidates.some((other) => other.file === each.file && !isAside(other.folder)),
  );
}

/** What a compiler made of a source is no other version of it, wherever it was put. */
function dropCompiled(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (each) =>
      !isScript(each) ||
      !candidates.some((other) => other.file === each.file && isSure(other) && !isScript(other)),
  );
}

function isScript({ path }: { readonly path: string }): boolean {
  return /\.[mc]?jsx?(?:\.txt)?$/i.test(path);
}

/** Whether the name leaves no doubt. */
export function isSure({ strength }: Claim): boolean {
  return strength === 'exact' || strength === 'same';
}

/** Another sheet's files have the same names, and a kit's stubs may still lie beside what was written: both say nothing. */
function dropWithoutAnswer(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = Map.groupBy(candidates, ({ file }) => file);
  return [...kept.values()].flatMap((own) => {
    const best = Math.max(...own.filter((each) => each.strength !== 'older').map(rankAnswer));
    return own.filter((each) => each.strength === 'older' || rankAnswer(each) === best);
  });
}

/** 0 for what exports nothing that is asked for, as far as its text says, 1 for stubs. */
function rankAnswer({ text, exports }: Candidate): number {
  const mayExport =
    exports.some((name) => exportsName(text, name)) ||
    /\bexport\s*(?:\*|=)|\bexport\s+default\b|\bexports\b/.test(text);
  if (!mayExport) return 0;
  return isUnwritten(text, exports) ? 1 : 2;
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
