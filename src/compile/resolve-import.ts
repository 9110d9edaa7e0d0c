import { posix } from 'node:path';
import type { ImportTarget } from '../records/compiled.ts';

export type Resolution =
  | ImportTarget
  /** Neither a relative path nor the sheet's own module, or a path out of the folder. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing'; readonly path: string };

/**
 * Where an import leads: to one of `paths`, as written or with an ending, or to the sheet's own
 * module. Never out of the submission's folder.
 */
export function resolveImport(
  from: string,
  specifier: string,
  paths: ReadonlySet<string>,
  sheetSpecifier: string,
): Resolution {
  if (specifier === sheetSpecifier) return { kind: 'sheet', specifier };
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return { kind: 'outside' };
  const path = posix.join(posix.dirname(from), specifier);
  if (path === '..' || path.startsWith('../')) return { kind: 'outside' };
  const found = listCandidates(path).find((candidate) => paths.has(candidate));
  return found === undefined ? { kind: 'missing', path } : { kind: 'file', path: found };
}

/** The endings of files that can be imported, in the order in which they are tried. */
export const endings = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json'] as const;

function listCandidates(path: string): readonly string[] {
  const index = endings.map((ending) => posix.join(path, `index${ending}`));
  // `.` and what ends in a slash is a folder.
  if (path === '.' || path.endsWith('/')) return index;
  // TypeScript's way: the name that a compiled file would have stands for its source.
  const source = path.replace(/\.([mc]?)js$/, '.$1ts');
  return [path, source, ...endings.map((ending) => path + ending), ...index];
}
