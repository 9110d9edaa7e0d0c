import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listPathTexts } from './path-texts.ts';

/** The project as a graph of files, by their paths from `root` with forward slashes. */
export interface Project {
  readonly root: string;
  /** The first file of a module that is imported by a name. */
  readonly modules: ReadonlyMap<string, string>;
  /** Folders that nothing is followed into. */
  readonly without: readonly string[];
}

/** Files, and all that they name: imports, and every other relative path between quotes that leads to a file. */
export function listClosure(
  files: readonly string[],
  { root, modules, without }: Project,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const waiting = [...files];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (texts.has(path) || isBelow(path, without) || !isFile(join(root, path))) continue;
    const text = readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
    if (!path.endsWith('.ts')) continue;
    const { relative, bare } = listPathTexts(text.replace(typeImports, ''));
    for (const name of relative) waiting.push(posix.join(posix.dirname(path), name));
    for (const name of bare) waiting.push(...[modules.get(name) ?? []].flat());
  }
  return texts;
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Whatever stands between quotes may be taken for a path. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** As Prettier writes them. */
const typeImports = /^(?:import|export) type [^;]*;/gm;
