import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { projectFolder } from '../host/project-folder.ts';

export interface ProcessOptions {
  /** Node's and V8's flags. */
  readonly flags: readonly string[];
  /** What lists of processes are to show of it. */
  readonly label: string;
}

/** What a process begins with. */
const begin = join(projectFolder, 'src', 'workers', 'begin.mjs');

/**
 * Starts a worker, which waits to be told what it runs: a Node process with no environment; without network and with the
 * whole file system read-only where bubblewrap is installed. What else it may do its flags say.
 */
export function startProcess({ flags, label }: ProcessOptions): ChildProcess {
  const node = [process.execPath, ...flags, begin, label];
  const [command, ...args] = [...walls(), ...node] as [string, ...string[]];
  return spawn(command, args, {
    cwd: projectFolder,
    // One clock zone and one language: dates and sorted text must not depend on the machine.
    env: { TZ: 'UTC', LC_ALL: 'C' },
    // The last one is `textPipe`.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    serialization: 'json',
  });
}

let bubblewrap: readonly string[] | undefined;

function walls(): readonly string[] {
  bubblewrap ??= tryBubblewrap();
  return bubblewrap;
}

/** The command that walls a process in, or nothing where bubblewrap is missing or the system does not let it work. */
function tryBubblewrap(): readonly string[] {
  if (process.platform !== 'linux') return [];
  // By its whole path: workers have no PATH in their environment to find it by.
  const program = findProgram('bwrap');
  if (program === undefined) return [];
  const flags = [
    '--ro-bind',
    '/',
    '/',
    '--dev',
    '/dev',
    '--tmpfs',
    '/tmp',
    '--unshare-net',
    '--unshare-ipc',
    '--die-with-parent',
    '--new-session',
  ];
  const args = [...flags, '--ro-bind', projectFolder, projectFolder, '--'];
  const tried = spawnSync(program, [...args, '/bin/true'], { stdio: 'ignore' });
  return tried.status === 0 ? [program, ...args] : [];
}

function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
