/** What is otherwise after a run than it was before, for whom, and why. */
export interface Changes {
  readonly sheet: { readonly title: string; readonly old: string; readonly new: string };
  readonly people: readonly PersonChange[];
  /** How many are as they were. */
  readonly same: number;
}

export interface PersonChange {
  readonly id: string;
  readonly name: string;
  readonly participant?: string;
  readonly kind: 'rose' | 'fell' | 'even' | 'joined' | 'left';
  /** Decimals; left out where there is no grade. */
  readonly old?: string;
  readonly new?: string;
  /** What the grade book has, where it is not the new points. */
  readonly held?: string;
  readonly checks: readonly CheckChange[];
  /** What was given, taken or charged besides the checks, and was not before, or is not any more. */
  readonly lines: readonly LineChange[];
  readonly causes: readonly ChangeCause[];
}

export interface CheckChange {
  readonly id: string;
  readonly old: number;
  readonly new: number;
  readonly causes: readonly ChangeCause[];
}

export interface LineChange {
  readonly kind: 'new' | 'gone';
  readonly points: string;
  readonly reason: string;
  readonly about?: string;
}

/** In the order in which they are told. */
export type ChangeCause = (typeof causes)[number];

export const causes = [
  'code',
  'grader',
  'harness',
  'seed',
  'weights',
  'adjustment',
  'late',
  'policy',
] as const;
