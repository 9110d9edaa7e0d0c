import type { ChildProcess } from 'node:child_process';
import { startProcess, type ProcessOptions } from './process.ts';

/** A worker's process that is started before it is known what it will run. Whoever opens it closes it. */
export interface Standby extends Disposable {
  /** Hands it over, once; nothing where it has ended meanwhile. */
  take(): ChildProcess | undefined;
}

export function openStandby(options: ProcessOptions): Standby {
  let child: ChildProcess | undefined = startProcess(options);
  // Where one cannot be started, neither can another, and that one will tell.
  child.on('error', () => (child = undefined));
  child.on('exit', () => (child = undefined));
  return {
    take: () => {
      const taken = child;
      child = undefined;
      return taken;
    },
    [Symbol.dispose]: () => child?.kill('SIGKILL'),
  };
}
