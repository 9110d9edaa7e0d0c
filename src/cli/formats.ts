import process from 'node:process';
import type { Batch } from '../batch/grade-batch.ts';
import type { ShardOfRun, ShardSetting } from '../ci/shards/open-shard.ts';
import { UsageError } from '../records/errors.ts';

// What `grade` does for other programs and machines: loaded where it is asked for.

/** What is written for other programs besides the reports. */
export interface FormatsOfRun {
  readonly write: (batch: Batch) => Promise<void>;
}

/**
 * Reads which formats are asked for, before anything is graded. From here on, nothing that is printed is carried out by
 * the runner of a job but the commands of a format. `folder` is the one that is graded.
 */
export async function openFormats(
  words: readonly string[],
  folder: string,
  out: string,
): Promise<FormatsOfRun> {
  const { asksForCommands, readAsked, writeFormats } = await import('../ci/write-formats.ts');
  const { openJobLog } = await import('../ci/job-log.ts');
  const asked = readAsked(words, out, process.env);
  const log = openJobLog(
    (text) => process.stdout.write(text),
    asksForCommands(asked) || process.env['GITHUB_ACTIONS'] === 'true',
  );
  return {
    write: async (batch) => {
      const { pathFrom, readRun } = await import('../ci/read-run.ts');
      const { readerOf } = await import('../ci/read-source.ts');
      const { readCommitTime } = await import('../ci/git/repository.ts');
      const root = await findRootOf(folder);
      const pathOf = (id: string) => pathFrom(root, batch.folders.get(id) ?? folder);
      const context = {
        environment: process.env,
        committed: readCommitTime(folder),
        readSource: readerOf(root),
      };
      const { commands, text } = writeFormats(asked, readRun(batch, out, pathOf, []), context);
      log.writeRaw(text);
      if (commands !== '') log.command(commands);
      log.close();
    },
  };
}

/** Which part of the class is graded. Throws a UsageError where the word says none. */
export async function openShardOf(word: string, setting: ShardSetting): Promise<ShardOfRun> {
  const { openShard } = await import('../ci/shards/open-shard.ts');
  const { readShard } = await import('../ci/shards/shard.ts');
  return openShard(readShard(word), setting);
}

/** Leaves beside the reports what joining the shards takes. */
export async function leaveShard(
  shard: ShardOfRun,
  batch: Batch,
  folder: string,
  out: string,
): Promise<void> {
  const root = await findRootOf(folder);
  shard.leave(batch, { out, root, notes: [], gone: 0 });
}

/** What paths are told from: the root of the repository that a folder lies in, or else the folder itself. */
async function findRootOf(folder: string): Promise<string> {
  const { findRoot } = await import('../ci/git/repository.ts');
  try {
    return findRoot(folder) ?? folder;
  } catch (error) {
    // Without git there is no repository.
    if (error instanceof UsageError) return folder;
    throw error;
  }
}
