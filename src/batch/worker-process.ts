import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { sandboxFlags, shortLivedFlags } from '../sandbox/node-flags.ts';
import { projectFolder } from '../host/project-folder.ts';
import type { WorkerSetup } from '../worker/messages.ts';

/** Memory of a worker outside its sandboxes, in megabytes: compiler, graders, reports. */
const heapMegabytes = 512;

/** Of that, what is new: V8 would take 16 for itself and as much for every sandbox, and be no faster. */
const youngMegabytes = 4;

/**
 * Starts a worker: a Node process that may read the project and nothing else, with no environment, no children, no
 * threads; without network and with the whole file system read-only where bubblewrap is installed. `file` is what it runs.
 */
export function startWorker(file: string, setup: WorkerSetup): ChildProcess {
  const node = [
    process.execPath,
    ...sandboxFlags(projectFolder),
    ...shortLivedFlags,
    `--max-old-space-size=${heapMegabytes}`,
    `--max-semi-space-size=${youngMegabytes}`,
    file,
    JSON.stringify(setup),
  ];
  const [command, ...args] = [...walls(), ...node] as [string, ...string[]];
  return spawn(command, args, {
    cwd: projectFolder,
    // One clock zone and one language: dates and sorted text must not depend on the machine.
    env: { TZ: 'UTC', LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
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
