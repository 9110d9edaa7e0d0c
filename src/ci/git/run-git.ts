import { spawnSync } from 'node:child_process';
import { UsageError } from '../../records/errors.ts';

/** What git said, or why it did not. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A diff of a large class is long; what is longer is no class. */
const mostBytes = 256 * 2 ** 20;

/** Runs git in a folder. Nothing of the repository is run by it: no hook, no pager, no program that compares or converts. */
export function runGit(folder: string, args: readonly string[]): Said {
  const ran = spawnSync(
    'git',
    [
      '-C',
      folder,
      '--no-pager',
      '-c',
      'core.quotePath=false',
      '-c',
      'core.fsmonitor=false',
      ...args,
    ],
    {
      encoding: 'utf8',
      maxBuffer: mostBytes,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withoutPlaces(process.env), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    },
  );
  if (ran.error !== undefined)
    throw new UsageError(
      'code' in ran.error && ran.error.code === 'ENOENT'
        ? 'git is not installed, or not in the PATH; install it, or grade the folder with npm run grade'
        : `git could not be run: ${ran.error.message}`,
    );
  return { code: ran.status ?? 128, out: ran.stdout, error: ran.stderr.trim() };
}

/** Where git is told to look for a repository, as its hooks are: the folder that was given lies in another one. */
const placeNames = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
];

function withoutPlaces(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !placeNames.includes(name)),
  );
}

/** What git says; throws a UsageError with its own words where it fails. */
export function askGit(folder: string, args: readonly string[]): string {
  const { code, out, error } = runGit(folder, args);
  if (code === 0) return out;
  throw new UsageError(`git ${args[0] ?? ''} failed in '${folder}': ${lastLine(error)}`);
}

export function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}
