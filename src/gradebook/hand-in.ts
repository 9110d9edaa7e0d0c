import type { TeamMember } from '../records/submission.ts';

/** What grading made of one submission, as far as a grade book is concerned. */
export interface HandIn {
  /** Its file name in the output folder. */
  readonly id: string;
  /** What the platform called it: a person, or a team where teams hand in. */
  readonly name: string;
  /** The number in the folder's name, if there is one: a participant's, or a team's. */
  readonly number?: string;
  /** Who handed in together, where the platform does not know: each of them gets the grade. */
  readonly members?: readonly TeamMember[];
  readonly outcome: GradeOutcome;
}

export type GradeOutcome =
  | { readonly kind: 'graded'; readonly mark: Mark }
  /** A person has to look at it first: there is no grade, not even 0. */
  | { readonly kind: 'not-gradable'; readonly reason: string }
  | { readonly kind: 'not-yet' }
  /** The points would fall: the grade book keeps what it has until somebody allows it. */
  | { readonly kind: 'held'; readonly points: number; readonly reason: string };

/** What goes into a grade book, after whatever policy a course has. */
export interface Mark {
  readonly points: number;
  readonly possible: number;
  readonly parts: readonly ExercisePoints[];
  /** What cost most, the most expensive first. */
  readonly losses: readonly UnmetRequirement[];
  /** Whole sentences about how the points came about: lateness, adjustments. */
  readonly notes: readonly string[];
}

/** An exercise, in plain text. */
export interface ExercisePoints {
  readonly title: string;
  readonly earned: number;
  readonly possible: number;
}

/** A requirement that was not met, in plain text. */
export interface UnmetRequirement {
  readonly title: string;
  readonly points: number;
}
