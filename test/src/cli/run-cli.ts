import { spawn } from 'node:child_process';
import { projectFolder } from '../../../src/sheet/load.ts';

export interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line as a process of its own; `interrupt` says when it gets the signal of Ctrl-C. */
export function runCli(
  args: readonly string[],
  interrupt: (error: string) => boolean = () => false,
): Promise<Ran> {
  const child = spawn(process.execPath, ['src/start.mjs', ...args], {
    cwd: projectFolder,
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
