import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node, Tree } from './trees.ts';

/** Puts trees into a folder, each under a number and as much of its name as is free to take. */
export function layOutTrees(folder: string, trees: readonly Tree[]): void {
  for (const [i, { name, nodes }] of trees.entries()) {
    const place = join(folder, `${name}${i}`);
    mkdirSync(place, { recursive: true });
    for (const [path, node] of nodes) tryPut(join(place, path), node);
  }
}

/** What is in the way of something else stays as it is: a file is no folder, and links lead where they may. */
function tryPut(place: string, node: Node): void {
  try {
    mkdirSync(dirname(place), { recursive: true });
    put(place, node);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EEXIST', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'ENOENT'].includes(code))
      throw error;
  }
}

function put(place: string, node: Node): void {
  switch (node.kind) {
    case 'file':
      // Exclusively: a link or a pipe that stands there must not be written through.
      return writeFileSync(place, node.content, { flag: 'wx' });
    case 'folder':
      return void mkdirSync(place);
    case 'link':
      return symlinkSync(node.to, place);
    case 'pipe':
      return void spawnSync('mkfifo', [place], { stdio: 'ignore' });
    default:
      return node satisfies never;
  }
}
