import { posix } from 'node:path';
import { isAside } from './places.ts';

/** A file that was read. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
}

/** By the name of a file without its ending, the paths of those that name it between quotes, as imports do. */
export type Mentions = ReadonlyMap<string, ReadonlySet<string>>;

/** In one go over each text: a submission may hold hundreds of files that all claim the same. */
export function listMentions(files: readonly ReadFile[]): Mentions {
  const mentions = new Map<string, Set<string>>();
  for (const { path, text } of files)
    for (const [, name = ''] of text.matchAll(/\/([^/'"\\\n]{1,200})['"]/g))
      for (const stem of [name, name.replace(/\.[^.]*$/, '')]) {
        const known = mentions.get(stem);
        if (known === undefined) mentions.set(stem, new Set([path]));
        else known.add(path);
      }
  return mentions;
}

/** Files under other names that export most of what is asked for: some write all of a sheet into one file. */
export function findInOthers(
  files: readonly ReadFile[],
  exports: readonly string[],
  mentions: Mentions,
): readonly ReadFile[] {
  const holding = files.filter(
    ({ path, text }) =>
      !isAside(posix.dirname(path)) &&
      exports.filter((name) => exportsName(text, name)).length * 2 > exports.length,
  );
  return dropParts(holding, mentions);
}

/** What another of them imports is a part of that one. */
export function dropParts(own: readonly ReadFile[], mentions: Mentions): readonly ReadFile[] {
  const paths = new Set(own.map(({ path }) => path));
  return own.filter(({ path }) => !isPart(path, mentions, paths));
}

/** Whether another file, or another one of these, imports it. */
export function isPart(path: string, mentions: Mentions, among?: ReadonlySet<string>): boolean {
  const stem = posix.basename(path).replace(/\.[^.]*$/, '');
  const importing = mentions.get(stem) ?? new Set();
  return [...importing].some((other) => other !== path && among?.has(other) !== false);
}

/** Whether a text says that it exports a name. Each pattern goes over it once, whatever stands in it. */
export function exportsName(text: string, name: string): boolean {
  // Names are those of a sheet: letters, digits, and dollar signs.
  const own = name.replaceAll('$', '\\$');
  const declared = new RegExp(
    `\\bexport\\s+(?:default\\s+)?(?:async\\s+)?(?:(?:const|let|var|class|function)\\s+|function\\s*\\*\\s*)${own}\\b|\\bexport\\s*\\{[^{}]*\\b${own}\\b|\\bexports\\.${own}\\s*=`,
  );
  if (declared.test(text)) return true;
  if (!/\b(?:module\.exports\s*=|export\s*=|export\s+default)\s*\{/.test(text)) return false;
  return new RegExp(`(?:^|[{,\\s])${own}\\s*[:,(}\\n]`).test(text);
}
