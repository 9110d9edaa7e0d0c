import os from 'node:os';
import process from 'node:process';
import { resolve } from 'node:path';
import type { BatchProgress } from '../batch/grade-batch.ts';
import { readCommitTime } from '../ci/git/repository.ts';
import { openJobLog } from '../ci/job-log.ts';
import { judgeRun, writeLastLine } from '../ci/outcome.ts';
import { runCi } from '../ci/run.ts';
import { readAsked, writeFormats } from '../ci/write-formats.ts';
import { UsageError } from '../records/errors.ts';
import { createStyle } from '../text/style.ts';
import { escapeTerminal } from '../text/terminal.ts';
import { explainFault } from './explain-fault.ts';
import type { CiFlags } from './flags.ts';
import { nameExercises } from './grade-command.ts';
import { printSummary } from './summary.ts';

/** Columns of a job's log. */
const width = 120;

/** Grades a checkout for a job of a platform; resolves to the exit code, which the last line says too. */
export async function runCiCommand(repository: string, flags: CiFlags): Promise<number> {
  const print = (text: string) => process.stdout.write(text);
  const log = openJobLog(print, process.env['GITHUB_ACTIONS'] === 'true');
  const end = (line: string, code: number): number => {
    log.close();
    print(`${line}\n`);
    return code;
  };
  try {
    const outcome = await gradeCheckout(repository, flags, log);
    return end(writeLastLine(outcome), outcome.exit);
  } catch (error) {
    const isUse = error instanceof UsageError;
    log.write(`sheetmark: ${isUse ? error.message : explainFault(error)}\n`);
    return end(`sheetmark {"exit":${isUse ? 2 : 1}}`, isUse ? 2 : 1);
  }
}

async function gradeCheckout(
  repository: string,
  flags: CiFlags,
  log: ReturnType<typeof openJobLog>,
): Promise<ReturnType<typeof judgeRun>> {
  if ([repository, flags.out, flags.cache].includes(''))
    throw new UsageError('an empty name is no folder; it is more often a variable that is not set');
  const sheet = resolve(flags.sheet);
  const out = resolve(flags.out);
  const asked = readAsked(flags.format ?? [], out, process.env);
  const run = await runCi({
    repository,
    ...(flags.base !== undefined && { base: flags.base }),
    ...(flags.cache !== undefined && { cache: resolve(flags.cache) }),
    out,
    jobs: flags.jobs ?? os.availableParallelism(),
    seed: flags.seed,
    only: await nameExercises(
      sheet,
      (flags.only ?? []).flatMap((word) => word.split(',')),
    ),
    sheet,
    fresh: flags.fresh ?? false,
    types: false,
    signal: new AbortController().signal,
    progress: tellProgress(log.write),
  });
  for (const { text } of run.told.notes) log.write(`${text}\n`);
  const stream = { write: (text: string) => (log.write(text), true), columns: width };
  printSummary(stream, createStyle('none', width), run.batch, flags.out);
  const surroundings = {
    environment: process.env,
    committed: readCommitTime(resolve(repository)),
  };
  log.command(writeFormats(asked, run.told, surroundings));
  return judgeRun(run, {
    ...(flags.failUnder !== undefined && { failUnder: flags.failUnder }),
    failOnLoss: flags.failOnLoss ?? false,
  });
}

function tellProgress(write: (text: string) => void): BatchProgress {
  let [total, count] = [0, 0];
  return {
    begin: (submissions) => {
      total = submissions;
    },
    done: (name, row, how) => {
      count += 1;
      const points =
        row === undefined ? 'could not be graded' : `${row.points.earned}/${row.points.possible}`;
      write(
        `[${count}/${total}] ${escapeTerminal(name, 60)} ${points}${how === 'kept' ? ' (kept)' : ''}\n`,
      );
    },
  };
}
