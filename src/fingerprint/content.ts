import { hashText } from '../host/hash.ts';
import { indexFiles, resolveImport } from '../compile/resolve-import.ts';
import type { SourceFile, Submission } from '../records/submission.ts';
import { listPathTexts } from './path-texts.ts';

/**
 * A hash of all in a submission that the verdicts of one exercise can depend on: its file, and what that may import,
 * directly or not. It is read off the text, as parsers do not survive every file and this runs where nothing may end:
 * it may count a file too many, and never counts one too few.
 */
export function fingerprintExercise(
  file: string,
  { files, leftOut, ungradable = [] }: Pick<Submission, 'files' | 'leftOut' | 'ungradable'>,
  sheetSpecifier: string,
): string {
  const { reached, isWhole } = reachFiles(file, files, sheetSpecifier);
  const texts = files.filter((each) => reached.has(each)).map(listParts);
  const claims = ungradable.filter(({ exercise }) => exercise === file);
  // What is missing is told with the names that are near to it.
  const names = isWhole ? [] : [files.map(({ path }) => path), leftOut];
  return hash([texts, claims, names]);
}

/** A hash of all files of a submission. */
export function fingerprintFiles(files: readonly SourceFile[]): string {
  return hash(files.map(listParts));
}

function listParts({ path, text, standsFor = [] }: SourceFile): readonly unknown[] {
  return [path, text, standsFor];
}

interface Reached {
  readonly reached: ReadonlySet<SourceFile>;
  /** Whether everything that is named leads to a file. */
  readonly isWhole: boolean;
}

function reachFiles(start: string, files: readonly SourceFile[], sheetSpecifier: string): Reached {
  const byName = new Map(
    files.flatMap((file) => (file.standsFor ?? []).map((name) => [name, file] as const)),
  );
  for (const file of files) byName.set(file.path, file);
  const index = indexFiles(files);
  // By these, any text may be the name of any file.
  if (index.aliases.length > 0) return { reached: new Set(files), isWhole: false };
  const reached = new Set<SourceFile>();
  const waiting = [start];
  let isWhole = true;
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = byName.get(name);
    if (file === undefined) isWhole = false;
    if (file === undefined || reached.has(file)) continue;
    reached.add(file);
    const { relative, bare, isEscaped } = listPathTexts(file.text);
    if (isEscaped) return { reached: new Set(files), isWhole: false };
    if (bare.some((module) => module !== sheetSpecifier)) isWhole = false;
    for (const specifier of relative) {
      const target = resolveImport(file.path, specifier, index, sheetSpecifier);
      if (target.kind === 'file') waiting.push(target.path);
      else isWhole = false;
    }
  }
  return { reached, isWhole };
}

function hash(parts: unknown): string {
  return hashText(JSON.stringify(parts));
}
