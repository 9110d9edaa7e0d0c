import { askGit } from './run-git.ts';

/** A file that is not as it was; paths are relative to the root of the repository, with forward slashes. */
export type Change =
  | { readonly kind: 'written' | 'deleted'; readonly path: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly path: string };

/** What differs between a commit and the files that lie there now, whether they are committed or not. */
export function listChanges(root: string, commit: string): readonly Change[] {
  const diff = askGit(root, [
    'diff',
    '--name-status',
    '-z',
    '--find-renames',
    '--no-ext-diff',
    '--no-textconv',
    // Another commit of a submodule is a change; what lies in it, git would have to run there to know.
    '--ignore-submodules=dirty',
    '--no-relative',
    commit,
    '--',
  ]);
  const untracked = askGit(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  return [
    ...parseNameStatus(diff),
    ...untracked
      .split('\0')
      .filter((path) => path !== '')
      .map((path) => ({ kind: 'written' as const, path })),
  ];
}

/** Reads `git diff --name-status -z`: a status, then one path, or two where a file was renamed or copied. */
function parseNameStatus(text: string): readonly Change[] {
  const parts = text.split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < parts.length;) {
    const status = parts[at] ?? '';
    const path = parts[at + 1] ?? '';
    switch (status.charAt(0)) {
      case 'R':
        changes.push({ kind: 'renamed', from: path, path: parts[at + 2] ?? '' });
        at += 3;
        break;
      case 'C':
        changes.push({ kind: 'written', path: parts[at + 2] ?? '' });
        at += 3;
        break;
      case 'D':
        changes.push({ kind: 'deleted', path });
        at += 2;
        break;
      default:
        changes.push({ kind: 'written', path });
        at += 2;
    }
  }
  return changes;
}
