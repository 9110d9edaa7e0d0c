import type { ToldRun } from '../told.ts';
import { writeClassroom50 } from './classroom50.ts';
import { writeCodequality } from './codequality.ts';
import { writeCtrf } from './ctrf.ts';
import { writeGithub } from './github.ts';
import { writeGradescope } from './gradescope.ts';
import { writeJunit } from './junit.ts';
import { writeSarif } from './sarif.ts';
import { writeSummary } from './summary.ts';
import type { JobContext } from './job-context.ts';
import { writeTap } from './tap.ts';

/** What the grading of a run can be written as, for other programs to read. */
export interface RunFormat {
  readonly write: (run: ToldRun, job: JobContext) => string;
  /** Where it goes if nobody says where: a file in the output folder, or the log that the job's runner reads. */
  readonly place: 'log' | { readonly file: string };
  /** The variable that names the file to append to, where the runner has one. */
  readonly appendsTo?: string;
}

export const formats: Readonly<Record<string, RunFormat>> = {
  github: { write: writeGithub, place: 'log' },
  summary: {
    write: writeSummary,
    place: { file: 'summary.md' },
    appendsTo: 'GITHUB_STEP_SUMMARY',
  },
  junit: { write: writeJunit, place: { file: 'junit.xml' } },
  sarif: { write: writeSarif, place: { file: 'sheetmark.sarif' } },
  codequality: { write: writeCodequality, place: { file: 'gl-code-quality-report.json' } },
  tap: { write: writeTap, place: { file: 'sheetmark.tap' } },
  ctrf: { write: writeCtrf, place: { file: 'ctrf-report.json' } },
  classroom50: { write: writeClassroom50, place: { file: 'result.json' } },
  gradescope: { write: writeGradescope, place: { file: 'results.json' } },
};
