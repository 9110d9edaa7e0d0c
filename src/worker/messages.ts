import type { Origin } from '../records/result.ts';
import type { Ruling } from '../records/ruling.ts';
import type { Submission } from '../records/submission.ts';
import type { OverviewRow } from '../records/overview-row.ts';

/** What a worker is told when it starts: the same for all that it will grade. */
export interface WorkerSetup {
  /** The file that exports the sheet. */
  readonly sheet: string;
  readonly seed: number;
  /** Ids of the exercises to grade; none means all. */
  readonly only: readonly string[];
  /** A file with what the class is asked, where it was found out already. */
  readonly questions?: string;
  /** A file with what reports are made of, where it was prepared. */
  readonly pages?: string;
}

/** A submission that is to be graded. */
export interface Task {
  readonly submission: Submission;
  readonly fingerprint: string;
  /** A hash of all its files. */
  readonly content: string;
  readonly exercises: readonly TaskExercise[];
  /** What decides on the grade besides the checks. */
  readonly ruling?: Ruling;
}

export interface TaskExercise {
  readonly id: string;
  readonly origin: Origin;
  /** The grading that holds already, as `stringifyGrading` wrote it. */
  readonly kept?: string;
}

/** A graded submission as the batch keeps it: texts that are ready to be written, and what the overview needs. */
export interface GradedSubmission {
  readonly files: readonly GradedFile[];
  /** Gradings to be kept of the exercises that were run, as `stringifyGrading` wrote them, by the exercise's id. */
  readonly gradings: ReadonlyMap<string, string>;
  readonly row: OverviewRow;
}

export interface GradedFile<Text extends string | Buffer = string | Buffer> {
  /** Inside the output folder, with forward slashes. */
  readonly path: string;
  /** As text or its UTF-8. */
  readonly text: Text;
}

/** The same as a worker answers it: the texts are sent along, first those of the files, then the gradings. */
export interface GradedAnswer {
  readonly paths: readonly string[];
  /** Ids of the exercises whose gradings are to be kept. */
  readonly graded: readonly string[];
  readonly row: OverviewRow;
}
