import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { gradeBatch } from '../batch/grade-batch.ts';
import { readRun } from '../ci/read-run.ts';
import { writeGradescope } from '../ci/formats/gradescope.ts';
import { writeWhole } from '../host/write-whole.ts';
import { addLateness, writeNoResults } from '../gradebook/gradescope/add-lateness.ts';
import { readMetadata } from '../gradebook/gradescope/metadata.ts';
import { UsageError } from '../records/errors.ts';
import type { GradescopeFlags } from './flags.ts';

/** Grades one submission inside of Gradescope's autograder; resolves to the exit code. */
export async function runGradescopeCommand(
  submission: string,
  { metadata, results, sheet, seed }: GradescopeFlags,
): Promise<number> {
  const times = readMetadata(readFileSync(metadata, 'utf8'));
  const out = mkdtempSync(join(tmpdir(), 'sheetmark-gradescope-'));
  try {
    const batch = await gradeBatch({
      folders: [submission],
      out,
      // Half a processor is what there is.
      jobs: 1,
      seed,
      only: [],
      sheet: resolve(sheet),
      fresh: false,
      types: false,
      signal: new AbortController().signal,
      progress: { begin: () => undefined, done: () => undefined },
    });
    const [fault] = batch.faults;
    if (fault !== undefined) throw new Error(fault.message);
    const run = readRun(batch, out, () => '', []);
    writeWhole(resolve(results), addLateness(writeGradescope(run), times));
    return 0;
  } catch (error) {
    // What was handed in can be read as no submission, or as several: the student is told, and there is no grade.
    if (!(error instanceof UsageError)) throw error;
    writeWhole(resolve(results), writeNoResults(`Not graded: ${error.message}.`));
    process.stderr.write(`sheetmark: ${error.message}\n`);
    return 0;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
