import { readdirSync, readFileSync } from 'node:fs';

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
  const children = listChildProcesses(pid).map(
    (child) => readUsage(child) ?? { megabytes: 0, cpuSeconds: 0 },
  );
  return [own, ...children].reduce((sum, part) => ({
    megabytes: sum.megabytes + part.megabytes,
    cpuSeconds: sum.cpuSeconds + part.cpuSeconds,
  }));
}

/** The processes that a process has started and not outlived, whichever of its threads did. */
export function listChildProcesses(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  } catch {
    return [];
  }
}

/** The same of the process alone. */
export function readOwnUsage(pid: number): Usage | undefined {
  const fields = readStat(pid);
  if (fields === undefined) return undefined;
  const [userTicks, systemTicks, pages] = [fields[11], fields[12], fields[21]].map(Number) as [
    number,
    number,
    number,
  ];
  return { megabytes: (pages * 4096) / 2 ** 20, cpuSeconds: (userTicks + systemTicks) / 100 };
}

/** What the system says of a process, in the order of proc(5) from the state on; nothing of one that has ended. */
export function readStat(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before it, in parentheses, may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
