import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { askGit, runGit } from './run-git.ts';

/** Files below a path, committed or not, from the root of the repository; the path is empty for the root. */
export function listFiles(root: string, path: string): readonly string[] {
  const asked = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return split(askGit(root, [...asked, '--', ...literal(path)]));
}

/** Submodules below a path whose files were not fetched: their folders are empty. */
export function listUnfetched(root: string, path: string): readonly string[] {
  const staged = split(askGit(root, ['ls-files', '--stage', '-z', '--', ...literal(path)]));
  return staged.flatMap((line) => {
    const [, mode, own = ''] = /^(\d+) [0-9a-f]+ \d\t(.*)$/s.exec(line) ?? [];
    return mode === '160000' && isEmpty(join(root, own)) ? [own] : [];
  });
}

/** Files below a path that stand for others, which Git LFS would have to fetch. */
export function listPointers(root: string, path: string): readonly string[] {
  const { code, out } = runGit(root, [
    'grep',
    '--untracked',
    '-I',
    '-l',
    '-z',
    '-e',
    '^version https://git-lfs\\.github\\.com/spec/',
    '--',
    ...literal(path),
  ]);
  return code === 0 ? split(out) : [];
}

function literal(path: string): readonly string[] {
  return path === '' ? [] : [`:(top,literal)${path}`];
}

function split(text: string): readonly string[] {
  return text.split('\0').filter((part) => part !== '');
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}
