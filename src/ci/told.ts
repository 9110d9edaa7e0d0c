/**
 * What the outside is told of a grading: plain text alone, in which everything hidden is spelled out. Formats escape it for
 * the place it goes to. It is made of the students' edition: whoever can read a build's log is no staff.
 */
export interface ToldRun {
  readonly sheet: string;
  /** In the order in which they were found. */
  readonly submissions: readonly ToldSubmission[];
  /** What else there is to know of the run, such as submissions that are gone or could not be graded. */
  readonly notes: readonly ToldNote[];
}

export interface ToldNote {
  readonly kind: 'notice' | 'warning';
  readonly text: string;
}

/** Names and titles are one line; `path` is where it lies, from the root of the repository; empty for the root itself. */
export interface ToldSubmission {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Why the points are no grade; left out where they are one. */
  readonly noGrade?: string;
  readonly points: ToldPoints;
  readonly exercises: readonly ToldExercise[];
  /** What there is to be mended, each cause once, the most expensive first. */
  readonly findings: readonly ToldFinding[];
  readonly notices: readonly ToldNotice[];
}

export interface ToldPoints {
  readonly earned: number;
  readonly possible: number;
}

export interface ToldExercise {
  readonly id: string;
  readonly title: string;
  readonly points: ToldPoints;
  readonly checks: readonly ToldCheck[];
}

/** One requirement, as every test reporter has them. */
export interface ToldCheck {
  readonly id: string;
  readonly title: string;
  readonly status: ToldStatus;
  readonly isHidden: boolean;
  readonly points: ToldPoints;
  /** What is wrong, in one line; empty where nothing is. */
  readonly message: string;
  /** The counterexample and what may help, line by line. */
  readonly details: readonly string[];
  /** What shows it: where it was thrown, or where the export is declared. */
  readonly place?: ToldPlace;
}

/** `open`: not judged, by a fault of ours. */
export type ToldStatus = 'passed' | 'failed' | 'blocked' | 'open';

/** One cause, for all the checks that fail for it. */
export interface ToldFinding {
  /** `missing`: still to be written. */
  readonly kind: 'unloaded' | 'failure' | 'missing' | 'open';
  /** The export, or the file that did not load. */
  readonly about: string;
  /** Those that failed for it, and those that wait for them. */
  readonly checks: readonly ToldCheck[];
  /** What it costs; what is open by it, where that is our fault. */
  readonly lost: number;
  readonly message: string;
  readonly details: readonly string[];
  readonly place: ToldPlace;
}

/** A place in the repository: with forward slashes, from its root; lines and columns are counted from 1. */
export interface ToldPlace {
  readonly path: string;
  /** Where in it that is, if it is an archive: path, line and column. */
  readonly inside?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ToldNotice {
  readonly text: string;
  readonly place?: ToldPlace;
}
