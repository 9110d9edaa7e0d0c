import { randomUUID } from 'node:crypto';

/** A log that a runner of jobs may read for commands. */
export interface JobLog {
  /** Prints what may hold anything. */
  readonly write: (text: string) => void;
  /** Prints commands: only what stands in these is carried out. */
  readonly command: (text: string) => void;
  /** What is printed from here on is read as everywhere. */
  readonly close: () => void;
}

/**
 * Opens the log of a job. GitHub's runner carries out what looks like a command in any line, so that it is told first to
 * carry out none before a word comes that no submission can know.
 */
export function openJobLog(put: (text: string) => void, isReadForCommands: boolean): JobLog {
  if (!isReadForCommands) return { write: put, command: put, close: () => undefined };
  const token = `sheetmark-${randomUUID()}`;
  const stop = () => put(`::stop-commands::${token}\n`);
  const go = () => put(`::${token}::\n`);
  stop();
  return {
    write: put,
    command: (text) => {
      go();
      put(text);
      stop();
    },
    close: go,
  };
}
