import process from 'node:process';
import { openJobLog, type JobLog } from '../ci/job-log.ts';
import { judgeRun, writeLastLine } from '../ci/outcome.ts';
import { readerOf } from '../ci/read-source.ts';
import type { CiRun } from '../ci/run.ts';
import { readAsked, writeFormats, type AskedFormat } from '../ci/write-formats.ts';
import { UsageError } from '../records/errors.ts';
import { createStyle } from '../text/style.ts';
import { writeOnOneLine } from '../text/visible.ts';
import { sayFault } from './say-fault.ts';
import type { DemandFlags } from './flags.ts';
import { writeBatchSummary } from './summary.ts';

/** Columns of a job's log. */
const width = 120;

export interface PlatformJob {
  readonly flags: DemandFlags;
  /** Where the reports go. */
  readonly out: string;
  readonly outName: string;
  readonly run: (log: JobLog) => Promise<CiRun>;
  /** Whether students read the log before grades are out. */
  readonly isPublic?: boolean;
  /** When the commit was made that is graded. */
  readonly committed: () => string | undefined;
}

/**
 * Runs something for a job of a platform and tells it what came of it; resolves to the exit code, which the last line says
 * too.
 */
export async function runJob(job: PlatformJob): Promise<number> {
  const put = (text: string) => process.stdout.write(text);
  const log = openJobLog(put, isReadForCommands(job.flags));
  const end = (line: string, code: number): number => {
    log.close();
    put(`${line}\n`);
    return code;
  };
  try {
    const asked = readAsked(job.flags.format ?? [], job.out, process.env);
    const run = await job.run(log);
    writeRun(run, job, asked, log);
    const { failUnder, failOnLoss = false } = job.flags;
    const demands = { ...(failUnder !== undefined && { failUnder }), failOnLoss };
    const outcome = judgeRun(run, demands);
    return end(writeLastLine(outcome), outcome.exit);
  } catch (error) {
    const isUse = error instanceof UsageError;
    log.write(`sheetmark: ${writeLines(isUse ? error.message : sayFault(error))}\n`);
    return end(`sheetmark {"exit":${isUse ? 2 : 1}}`, isUse ? 2 : 1);
  }
}

/** Whether a runner reads the log, or is to read a format in it, whoever hands it there. */
function isReadForCommands({ format = [] }: DemandFlags): boolean {
  const asks = format.some((word) => word === 'github' || word === 'github=-');
  return asks || process.env['GITHUB_ACTIONS'] === 'true';
}

/** Names of files in a sentence are a stranger's. */
function writeLines(text: string): string {
  return text.split('\n').map(writeOnOneLine).join('\n');
}

function writeRun(run: CiRun, job: PlatformJob, asked: readonly AskedFormat[], log: JobLog): void {
  for (const { text } of run.told.notes) log.write(`${text}\n`);
  const stream = { write: (text: string) => (log.write(text), true), columns: width };
  // What staff has to look at is no news for students.
  const batch = job.isPublic === true ? { ...run.batch, attention: [] } : run.batch;
  writeBatchSummary(stream, createStyle('none', width), batch, job.outName);
  const context = {
    environment: process.env,
    committed: job.committed(),
    readSource: readerOf(run.root),
  };
  const { commands, text } = writeFormats(asked, run.told, context);
  log.writeRaw(text);
  if (commands !== '') log.command(commands);
}
