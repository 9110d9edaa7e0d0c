import { posix } from 'node:path';
import type { ImportTarget } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import { plainEnding } from './endings.ts';
import { applyAlias, isConfig, mostAliases, readAliases, type PathAlias } from './path-aliases.ts';

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
  /** What the submission's own configuration says of bare names. */
  readonly aliases: readonly PathAlias[];
}

export function indexFiles(
  files: Iterable<Pick<SourceFile, 'path' | 'standsFor'> & Partial<Pick<SourceFile, 'text'>>>,
): ImportIndex {
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
    aliases: all
      .flatMap(({ path, text }) =>
        isConfig(path) && text !== undefined ? readAliases(path, text) : [],
      )
      .slice(0, mostAliases),
  };
}

/**
 * Where an import leads: to a file, as written or with an ending, else to the only one whose name differs by case or form
 * alone; or to the sheet's own module. A source wins over what was compiled of it. A bare name leads to a file where the
 * submission's own tsconfig.json says so. Never out of the submission's folder.
 */
export function resolveImport(
  from: string,
  specifier: string,
  index: ImportIndex,
  sheetSpecifier: string,
): Resolution {
  if (specifier === sheetSpecifier) return { kind: 'sheet', specifier };
  const name = specifier.normalize('NFC');
  if (!/^\.\.?(?:\/|$)/.test(name)) return followAliases(from, name, index);
  const path = posix.join(posix.dirname(from), name);
  const found = findFile(from, path, index);
  if (found !== undefined) return { kind: 'file', path: found };
  return isOutside(path) ? { kind: 'outside' } : { kind: 'missing', path };
}

function followAliases(from: string, name: string, index: ImportIndex): Resolution {
  for (const alias of index.aliases) {
    const path = applyAlias(name, alias);
    const found = path === undefined ? undefined : findFile(from, path, index);
    if (found !== undefined) return { kind: 'file', path: found };
  }
  return { kind: 'outside' };
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

function findFile(from: string, path: string, index: ImportIndex): string | undefined {
  if (isOutside(path)) return undefined;
  const candidates = listCandidates(path);
  for (const candidate of candidates) {
    if (index.paths.has(candidate)) return candidate;
    const stands = index.standing.get(candidate);
    if (stands !== undefined && stands !== from) return stands;
  }
  for (const candidate of candidates) {
    const [only, another] = index.folded.get(fold(candidate)) ?? [];
    if (only !== undefined && another === undefined) return only;
  }
  return undefined;
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
