import { posix } from 'node:path';
import type { ImportTarget } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import { plainEnding } from './form.ts';

export type Resolution =
  | ImportTarget
  /** Neither a relative path nor the sheet's own module, or a path out of the folder. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing'; readonly path: string };

/** The files that imports may lead to. */
export interface ImportIndex {
  readonly paths: ReadonlySet<string>;
  /** Files by the names that they stand for, beside where they lie. */
  readonly standing: ReadonlyMap<string, string>;
  /** By the path in small letters with a plain ending; several where they differ by that alone. */
  readonly folded: ReadonlyMap<string, readonly string[]>;
}

export function indexFiles(files: Iterable<Pick<SourceFile, 'path' | 'standsFor'>>): ImportIndex {
  const all = [...files];
  const folded = Map.groupBy(
    all.map(({ path }) => path),
    fold,
  );
  const standing = all.flatMap(({ path, standsFor = [] }) =>
    standsFor.map((name): [string, string] => [posix.join(posix.dirname(path), name), path]),
  );
  return {
    paths: new Set(all.map(({ path }) => path)),
    standing: new Map(standing),
    folded,
  };
}

/**
 * Where an import leads: to a file, as written or with an ending, else to the only one whose name differs by case or form
 * alone; or to the sheet's own module. A source wins over what was compiled of it. Never out of the submission's folder.
 */
export function resolveImport(
  from: string,
  specifier: string,
  index: ImportIndex,
  sheetSpecifier: string,
): Resolution {
  if (specifier === sheetSpecifier) return { kind: 'sheet', specifier };
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return { kind: 'outside' };
  const path = posix.join(posix.dirname(from), specifier.normalize('NFC'));
  if (path === '..' || path.startsWith('../')) return { kind: 'outside' };
  const candidates = listCandidates(path);
  for (const candidate of candidates) {
    if (index.paths.has(candidate)) return { kind: 'file', path: candidate };
    const stands = index.standing.get(candidate);
    if (stands !== undefined && stands !== from) return { kind: 'file', path: stands };
  }
  for (const candidate of candidates) {
    const [only, another] = index.folded.get(fold(candidate)) ?? [];
    if (only !== undefined && another === undefined) return { kind: 'file', path: only };
  }
  return { kind: 'missing', path };
}

/** The endings of files that can be imported, in the order in which they are tried. */
export const endings = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'] as const;

function listCandidates(path: string): readonly string[] {
  const index = endings.map((ending) => posix.join(path, `index${ending}`));
  // `.` and what ends in a slash is a folder.
  if (path === '.' || path.endsWith('/')) return index;
  // TypeScript's way: the name that a compiled file would have stands for its source.
  const source = path.replace(/\.([mc]?)js$/, '.$1ts');
  return [source, path, ...endings.map((ending) => path + ending), ...index];
}

function fold(path: string): string {
  return plainEnding(path.normalize('NFC').toLowerCase());
}
