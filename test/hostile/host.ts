import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

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
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything (proc(5)).
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { command, parent: Number(parent), isZombie: state === 'Z' };
  } catch {
    return undefined;
  }
}
