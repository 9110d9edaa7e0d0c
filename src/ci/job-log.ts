import { randomUUID } from 'node:crypto';

/** A log that a runner of jobs may read for commands. */
export interface JobLog {
  /** Prints what may hold anything. */
  readonly write: (text: string) => void;
  /** The same, to the byte, for whoever reads it from the log; where a runner does, nothing of it is carried out. */
  readonly writeRaw: (text: string) => void;
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
  // A container hands its log to a runner that it knows nothing of.
  const write = (text: string) => put(breakCommands(text));
  if (!isReadForCommands) return { write, writeRaw: put, command: put, close: () => undefined };
  const token = `sheetmark-${randomUUID()}`;
  const stop = () => put(`::stop-commands::${token}\n`);
  const go = () => put(`::${token}::\n`);
  stop();
  return {
    write,
    writeRaw: put,
    command: (text) => {
      go();
      put(text);
      stop();
    },
    close: go,
  };
}

/** As no line begins with one, and none holds one of the older kind. */
function breakCommands(text: string): string {
  return text.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/gm, '$1: ');
}
