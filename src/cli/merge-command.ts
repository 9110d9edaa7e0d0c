import process from 'node:process';
import { resolve } from 'node:path';
import { readCommitTime } from '../ci/git/repository.ts';
import { mergeShards } from '../ci/shards/merge.ts';
import { UsageError } from '../records/errors.ts';
import type { MergeFlags } from './flags.ts';
import { runJob } from './job.ts';

/** Joins the folders of shards; resolves to the exit code. */
export function runMergeCommand(folders: readonly string[], flags: MergeFlags): Promise<number> {
  const out = resolve(flags.out);
  return runJob({
    flags,
    out,
    outName: flags.out,
    committed: () => readCommitTime(process.cwd()),
    run: () => {
      if (flags.out === '' || folders.includes(''))
        throw new UsageError(
          'an empty name is no folder; it is more often a variable that is not set',
        );
      const parts = folders.map((folder) => resolve(folder));
      if (parts.includes(out))
        throw new UsageError(
          `'${flags.out}' is the folder of a shard; choose another one with --out`,
        );
      return mergeShards(parts, out);
    },
  });
}
