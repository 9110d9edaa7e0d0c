import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../../src/host/project-folder.ts';

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly error: string;
}

export interface Running {
  /** Says when it gets the signal of Ctrl-C. */
  readonly interrupt?: (error: string) => boolean;
  /** Where it runs; in the project's folder, as `npm run` does, if it is left out. */
  readonly cwd?: string;
  /** What is set besides. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the command line as a process of its own. */
export function runCli(
  args: readonly string[],
  { interrupt = () => false, cwd = projectFolder, environment = {} }: Running = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [join(projectFolder, 'src/start.mjs'), ...args], {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, error, isInterrupted] = ['', '', false];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
    if (isInterrupted || !interrupt(error)) return;
    isInterrupted = true;
    child.kill('SIGINT');
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, out, error }));
  });
}
