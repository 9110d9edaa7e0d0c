import { createHash } from 'node:crypto';
import { resolveImport } from '../compile/resolve-import.ts';
import type { SourceFile, Submission } from '../records/submission.ts';
import { listPathTexts } from './path-texts.ts';

/**
 * A hash of all in a submission that the verdicts of one exercise can depend on: its file, and what that may import,
 * directly or not. It is read off the text, as parsers do not survive every file and this runs where nothing may end:
 * it may count a file too many, and never counts one too few.
 */
export function fingerprintExercise(
  file: string,
  { files, leftOut }: Pick<Submission, 'files' | 'leftOut'>,
  sheetSpecifier: string,
): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { paths, isWhole } = reachFiles(file, texts, sheetSpecifier);
  const reached = [...paths].sort().map((path) => [path, texts.get(path)]);
  // What is missing is told with the names that are near to it.
  return hash(isWhole ? reached : [reached, [...texts.keys()], leftOut]);
}

/** A hash of all files of a submission. */
export function fingerprintFiles(files: readonly SourceFile[]): string {
  return hash(files.map(({ path, text }) => [path, text]));
}

interface Reached {
  readonly paths: ReadonlySet<string>;
  /** Whether everything that is named leads to a file. */
  readonly isWhole: boolean;
}

function reachFiles(
  file: string,
  texts: ReadonlyMap<string, string>,
  sheetSpecifier: string,
): Reached {
  const known = new Set(texts.keys());
  const paths = new Set<string>();
  const waiting = [file];
  let isWhole = true;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = texts.get(path);
    if (text === undefined) isWhole = false;
    if (text === undefined || paths.has(path)) continue;
    paths.add(path);
    const { relative, bare, isEscaped } = listPathTexts(text);
    if (isEscaped) return { paths: known, isWhole: false };
    if (bare.some((name) => name !== sheetSpecifier)) isWhole = false;
    for (const specifier of relative) {
      const target = resolveImport(path, specifier, known, sheetSpecifier);
      if (target.kind === 'file') waiting.push(target.path);
      else isWhole = false;
    }
  }
  return { paths, isWhole };
}

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
