/** What grading made of one submission, as far as a grade book is concerned. */
export interface HandIn {
  /** Its file name in the output folder. */
  readonly id: string;
  /** What the platform called it: a person, or a team where teams hand in. */
  readonly name: string;
  /** The number in the folder's name, if there is one: a participant's, or a team's. */
  readonly number?: string;
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly kind: 'graded'; readonly mark: Mark }
  /** A person has to look at it first: there is no grade, not even 0. */
  | { readonly kind: 'not-gradable'; readonly reason: string }
  | { readonly kind: 'not-yet' };

/** What goes into a grade book, after whatever policy a course has. */
export interface Mark {
  readonly points: number;
  readonly possible: number;
  /** What is told about it in a few lines. */
  readonly lines: readonly string[];
}
