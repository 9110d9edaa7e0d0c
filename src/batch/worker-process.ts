import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { sandboxFlags, shortLivedFlags } from '../sandbox/node-flags.ts';
import { projectFolder } from '../sheet/load.ts';
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

/** What a process takes up. */
export interface Usage {
  readonly megabytes: number;
  readonly cpuSeconds: number;
}

/**
 * Resident memory and CPU time of a process and its children, where the system tells (Linux): bubblewrap stays beside
 * the worker as its parent and takes next to nothing itself.
 */
export function readUsage(pid: number): Usage | undefined {
  const own = readOwnUsage(pid);
  if (own === undefined) return undefined;
  const children = listChildren(pid).map(
    (child) => readUsage(child) ?? { megabytes: 0, cpuSeconds: 0 },
  );
  return [own, ...children].reduce((sum, part) => ({
    megabytes: sum.megabytes + part.megabytes,
    cpuSeconds: sum.cpuSeconds + part.cpuSeconds,
  }));
}

function listChildren(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function readOwnUsage(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold spaces; times and memory are counted from behind it (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [userTicks, systemTicks, pages] = [fields[11], fields[12], fields[21]].map(Number) as [
      number,
      number,
      number,
    ];
    return { megabytes: (pages * 4096) / 2 ** 20, cpuSeconds: (userTicks + systemTicks) / 100 };
  } catch {
    return undefined;
  }
}
