import process from 'node:process';
import { dirname } from 'node:path';
import type { Batch } from '../batch/grade-batch.ts';

/** What is written for other programs besides the reports. */
export interface FormatsOfRun {
  readonly write: (batch: Batch) => Promise<void>;
}

/**
 * Reads which formats are asked for, before anything is graded. From here on, nothing that is printed is carried out by
 * the runner of a job but the commands of a format.
 */
export async function openFormats(words: readonly string[], out: string): Promise<FormatsOfRun> {
  const { asksForCommands, readAsked, writeFormats } = await import('../ci/write-formats.ts');
  const { openJobLog } = await import('../ci/job-log.ts');
  const asked = readAsked(words, out, process.env);
  const log = openJobLog((text) => process.stdout.write(text), asksForCommands(asked));
  return {
    write: async (batch) => {
      const { readRun } = await import('../ci/read-run.ts');
      const { findRoot, readCommitTime } = await import('../ci/git/repository.ts');
      const [folder = process.cwd()] = batch.folders.values();
      const root = findRoot(folder) ?? dirname(folder);
      const surroundings = { environment: process.env, committed: readCommitTime(folder) };
      log.command(writeFormats(asked, readRun(batch, out, root, []), surroundings));
      log.close();
    },
  };
}
