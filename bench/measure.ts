import { spawn } from 'node:child_process';
import process from 'node:process';
import { listChildProcesses, readOwnUsage } from '../src/host/process-usage.ts';
import { projectFolder } from '../src/host/project-folder.ts';

/** What one run of a command took. */
export interface Cost {
  /** Wall clock and CPU time of the command and all its processes, in seconds. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Most resident memory at one moment, in megabytes: of the first process, and of the largest of the others. */
  readonly mainMegabytes: number;
  readonly workerMegabytes: number;
  readonly output: string;
  /** What it said beside it, its last characters. */
  readonly told: string;
}

/** Runs a command of the project and says what it took. The shell counts CPU time, since Node does not tell its children's. */
export async function measure(command: readonly string[], cwd = projectFolder): Promise<Cost> {
  const script = 'TIMEFORMAT="taken %R %U %S"; time "$@"';
  const child = spawn('bash', ['-c', script, 'bash', ...command], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  let [mainMegabytes, workerMegabytes] = [0, 0];
  const clock = setInterval(() => {
    const [main, ...workers] = listMemory(child.pid ?? 0);
    mainMegabytes = Math.max(mainMegabytes, main ?? 0);
    workerMegabytes = Math.max(workerMegabytes, ...workers);
  }, 100);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(clock);
  const taken = /taken (\S+) (\S+) (\S+)\s*$/.exec(told);
  if (taken === null) throw new Error(`${command.join(' ')}: ${told.slice(-2000)}`);
  const [seconds, user, system] = taken.slice(1).map(Number) as [number, number, number];
  return {
    seconds,
    cpuSeconds: user + system,
    mainMegabytes,
    workerMegabytes,
    output,
    told: told.slice(-2000),
  };
}

/** Resident memory of a process's descendants, parents first. */
function listMemory(pid: number): readonly number[] {
  return listChildProcesses(pid).flatMap((child) => [
    readOwnUsage(child)?.megabytes ?? 0,
    ...listMemory(child),
  ]);
}
