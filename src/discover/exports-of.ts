import { posix } from 'node:path';
import { isAside } from './places.ts';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

/** Files under other names that export most of what is asked for: some write all of a sheet into one file. */
export function findInOthers(
  files: readonly ReadFile[],
  exports: readonly string[],
): readonly ReadFile[] {
  const holding = files.filter(
    ({ path, text }) =>
      !isAside(posix.dirname(path)) &&
      exports.filter((name) => exportsName(text, name)).length * 2 > exports.length,
  );
  return dropParts(holding);
}

/** What another of them imports is a part of that one. */
export function dropParts(own: readonly ReadFile[]): readonly ReadFile[] {
  return own.filter(({ path }) => !isPart(path, own));
}

/** Whether another of these files imports it. */
export function isPart(path: string, files: readonly ReadFile[]): boolean {
  const stem = posix.basename(path).replace(/\.[^.]*$/, '');
  return files.some((other) => other.path !== path && namesFile(other.text, stem));
}

function namesFile(text: string, stem: string): boolean {
  return text.includes(`/${stem}'`) || text.includes(`/${stem}"`) || text.includes(`/${stem}.`);
}

/** Whether a text says that it exports a name. */
export function exportsName(text: string, name: string): boolean {
  // Names are those of a sheet: letters, digits, and dollar signs.
  const own = name.replaceAll('$', '\\$');
  return new RegExp(
    `\\bexport\\s+(?:default\\s+)?(?:async\\s+)?(?:const|let|var|function\\s*\\*?|class)\\s+${own}\\b|\\bexport\\s*\\{[^}]*\\b${own}\\b|\\bexports\\.${own}\\s*=|\\bmodule\\.exports\\s*=\\s*\\{[^}]*\\b${own}\\b|\\bexport\\s+default\\s*\\{[^}]*\\b${own}\\b`,
  ).test(text);
}
