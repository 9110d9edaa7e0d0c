import os from 'node:os';
import { resolve } from 'node:path';
import type { BatchProgress } from '../batch/batch-progress.ts';
import { readCommitTime } from '../ci/git/repository.ts';
import { runCi } from '../ci/run.ts';
import { readShard } from '../ci/shards/shard.ts';
import { sayCounting } from '../records/overview-row.ts';
import { UsageError } from '../records/errors.ts';
import { publicChecks } from '../sheet/choose.ts';
import { escapeTerminal } from '../text/terminal.ts';
import { kitSeed } from './default-seeds.ts';
import type { CiFlags } from './flags.ts';
import { nameExercises, openCourse, refuseShards, settle } from './grade-command.ts';
import { runJob } from './job.ts';

/** Grades a checkout for a job of a platform; resolves to the exit code. */
export function runCiCommand(
  repository: string,
  flags: CiFlags,
  isStated: (name: string) => boolean = () => false,
): Promise<number> {
  const out = resolve(flags.out);
  return runJob({
    flags,
    out,
    outName: flags.out,
    isPublic: flags.public === true,
    committed: () => readCommitTime(resolve(repository)),
    run: async ({ write }) => {
      if ([repository, flags.out, flags.cache, flags.base].includes(''))
        throw new UsageError(
          'an empty name is no folder and no commit; it is more often a variable that is not set',
        );
      const desk = await openCourse([repository], flags.course);
      if (desk?.course?.anonymous === true)
        throw new UsageError(
          'the course is anonymous, and a job of a platform names the folders of submissions: grade with npm run grade, or set anonymous to false in course.json',
        );
      refuseShards(desk?.course, flags.shard);
      if (flags.class === true && flags.one === true)
        throw new UsageError(
          'a folder is a class or one submission: say --class or --one, not both',
        );
      const as = flags.class === true ? 'class' : flags.one === true ? 'one' : undefined;
      const { sheet, seed } = settle(flags, desk?.course, isStated);
      const isPublic = flags.public === true;
      const words = (flags.only ?? []).flatMap((word) => word.split(','));
      return runCi({
        repository,
        ...(flags.base !== undefined && { base: flags.base }),
        ...(flags.cache !== undefined && { cache: resolve(flags.cache) }),
        ...(flags.shard !== undefined && { shard: readShard(flags.shard) }),
        out,
        jobs: flags.jobs ?? os.availableParallelism(),
        // Who learns of a counterexample here must not learn what grading asks.
        seed: isPublic && !isStated('seed') ? kitSeed : seed,
        only: [...(await nameExercises(sheet, words)), ...(isPublic ? [publicChecks] : [])],
        ...(as !== undefined && { as }),
        sheet,
        fresh: flags.fresh ?? false,
        types: false,
        ...(desk !== undefined && { desk }),
        signal: new AbortController().signal,
        progress: writeProgress(write),
      });
    },
  });
}

function writeProgress(write: (text: string) => void): BatchProgress {
  let [total, count] = [0, 0];
  return {
    begin: (submissions) => {
      total = submissions;
    },
    done: (name, row, how) => {
      count += 1;
      const points = row === undefined ? 'could not be graded' : sayCounting(row);
      const kept = how === 'kept' ? ' (kept)' : '';
      write(`[${count}/${total}] ${escapeTerminal(name, 60)} ${points}${kept}\n`);
    },
  };
}
