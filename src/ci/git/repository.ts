import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../../records/errors.ts';
import { askGit, lastLine, runGit } from './run-git.ts';

/** The root of the repository that a folder lies in, links resolved; nothing outside of repositories. */
export function findRoot(folder: string): string | undefined {
  const { code, out, error } = runGit(folder, ['rev-parse', '--show-toplevel']);
  if (code === 0) return realpathSync(out.replace(/\r?\n$/, ''));
  if (!error.includes('dubious ownership')) return undefined;
  // Git names the folder that it means, quoted for a shell where it has to be.
  const named = /safe\.directory (.+)$/m.exec(error)?.[1] ?? "'*'";
  throw new UsageError(
    `git does not trust '${folder}', which belongs to another user; add the line "git config --global --add safe.directory ${named}" to the job, before this command`,
  );
}

/** The same, where there has to be one: of the folder, or of the last one above it that is there. Throws a UsageError where there is not. */
export function requireRoot(folder: string): string {
  const there = findThere(folder);
  const root = findRoot(there);
  if (root !== undefined) return root;
  if (there !== folder) throw new UsageError(sayMissing(folder));
  const bare = runGit(folder, ['rev-parse', '--is-bare-repository', '--is-inside-git-dir']);
  throw new UsageError(
    bare.code === 0 && bare.out.includes('true')
      ? `'${folder}' is what git keeps of a repository, without its files; give the folder of a checkout, such as git worktree add makes`
      : `'${folder}' is in no git repository; give the folder of a checkout, or grade it with npm run grade`,
  );
}

export function sayMissing(folder: string): string {
  return `there is no folder '${folder}'; give the checkout, or the folder in it that holds the submissions`;
}

function findThere(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : findThere(above);
}

/**
 * The commit from which a branch and `base` go apart. Throws a UsageError where it is not known, which in a shallow clone
 * comes of its being shallow.
 */
export function findMergeBase(root: string, base: string): string {
  const commit = runGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${base}^{commit}`,
  ]);
  if (commit.code !== 0) {
    refuseShallow(root, `'${base}' is not in it`);
    const why = /^[0-9a-f]{40,64}$/.test(base) ? ', as after a push that replaced it' : '';
    throw new UsageError(
      `there is no commit '${base}' in this repository${why}; give a branch, a tag or a commit after --base, such as origin/main`,
    );
  }
  const merged = runGit(root, ['merge-base', commit.out.trim(), 'HEAD']);
  if (merged.code === 0) return merged.out.trim();
  refuseShallow(root, `it ends before the commit that '${base}' and this branch have in common`);
  throw new UsageError(
    merged.error === ''
      ? `'${base}' and this branch have no commit in common; give the branch that this one was made from after --base`
      : `git merge-base failed: ${lastLine(merged.error)}`,
  );
}

export function isShallow(root: string): boolean {
  return askGit(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true';
}

function refuseShallow(root: string, why: string): void {
  if (!isShallow(root)) return;
  throw new UsageError(
    `this clone is shallow, and ${why}; for actions/checkout add the line "fetch-depth: 0" under "with:", in GitLab the variable GIT_DEPTH: "0"`,
  );
}

/**
 * When the last commit was made that changed something in a folder, with its offset; nothing where nobody can know. In a
 * shallow clone, the oldest commit that is there stands for all that are not.
 */
export function readFolderTime(root: string, path: string): string | undefined {
  if (isShallow(root)) return undefined;
  const place = path === '' ? '.' : `:(literal)${path}`;
  const { code, out } = runGit(root, ['log', '-1', '--format=%cI', 'HEAD', '--', place]);
  return code === 0 && out.trim() !== '' ? out.trim() : undefined;
}

/** When the checked out commit was made, in UTC, to the second; nothing where there is none. */
export function readCommitTime(folder: string): string | undefined {
  const { code, out } = runGit(folder, ['show', '--no-patch', '--format=%ct', 'HEAD']);
  const seconds = Number(out.trim());
  if (code !== 0 || out.trim() === '' || !Number.isInteger(seconds)) return undefined;
  return new Date(1000 * seconds).toISOString().replace('.000Z', 'Z');
}
