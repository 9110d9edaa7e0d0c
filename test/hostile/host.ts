import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readStat } from '../../src/host/process-usage.ts';
import { projectFolder } from '../../src/host/project-folder.ts';

/** Workers that grade by one of these sheets and that this process, or nobody any more, is the parent of. */
export function listWorkers(sheets: readonly string[]): readonly string[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      const process = readProcess(pid);
      if (process === undefined || !isOurs(process, sheets)) return [];
      return [`${pid}: ${process.command}`];
    });
}

/** What a folder and the project consist of, by path: mode, size, time of the last change, number of the node. */
export function takeInventory(folder: string): ReadonlyMap<string, string> {
  const own = ['src', 'graders', 'reference', 'templates'].map((path) => join(projectFolder, path));
  const inventory = new Map<string, string>();
  for (const path of [folder, ...own].flatMap((root) => [...walk(Buffer.from(root))])) {
    const { mode, size, mtimeMs, ino } = lstatSync(path);
    inventory.set(path.toString('latin1'), [mode, size, mtimeMs, ino].join(' '));
  }
  return inventory;
}

/** Names are bytes: as text, some would not be found again. */
function* walk(folder: Buffer): Generator<Buffer> {
  yield folder;
  for (const entry of readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })) {
    const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Paths that were added, removed or changed between two inventories. */
export function compareInventories(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}

/** CPU seconds of all children of this process that have ended. */
export function readCpuOfChildren(): number {
  const fields = readStat(process.pid) ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

interface Process {
  readonly command: string;
  readonly parent: number;
  readonly isZombie: boolean;
}

function isOurs({ command, parent, isZombie }: Process, sheets: readonly string[]): boolean {
  if (isZombie || !sheets.some((sheet) => command.includes(`"sheet":"${sheet}"`))) return false;
  return parent === process.pid || parent === 1;
}

/** `undefined` for a process that ended meanwhile. */
function readProcess(pid: string): Process | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const [state, parent] = readStat(Number(pid)) ?? [];
    if (state === undefined) return undefined;
    return { command, parent: Number(parent), isZombie: state === 'Z' };
  } catch {
    return undefined;
  }
}
