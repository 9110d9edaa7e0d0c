/** What a course keeps beside the submissions. */
export const courseFiles = {
  course: 'course.json',
  adjustments: 'adjustments.json',
  appeals: 'appeals',
} as const;

/** Who is who where reports bear no names: beside the folder of the reports, which may be beside the submissions. */
export const namesFile = 'sheetmark-names.json';

/** How a course grades a class: what `course.json` says, by its JSON Schema. */
export interface Course {
  readonly sheet?: string;
  readonly seed?: number;
  readonly zone?: string;
  /** By the clock of `zone`, as in `2026-01-12T23:59`: the last minute that is in time. */
  readonly deadline?: string;
  readonly late?: LatePolicy;
  readonly extensions?: readonly Extension[];
  readonly groups?: readonly Group[];
  readonly bonus?: Bonus;
  readonly rounding?: Rounding;
  readonly attempt?: AttemptRule;
  readonly scale?: readonly ScaleStep[];
  readonly anonymous?: boolean;
  /** The address that questions about verdicts are mailed to. */
  readonly questionsTo?: string;
  readonly table?: TableMapping;
}

/** How the table of a platform, such as Canvas's grade book, is filled in: in words of that table. */
export interface TableMapping {
  /** The name of the column by which people are found. */
  readonly key: string;
  /** What stands in it: a column of grades.csv. */
  readonly is: KeyKind;
  /** The name of the column that gets the points. */
  readonly points: string;
  /** The name of the column that gets the comment, if there is one. */
  readonly comment?: string;
}

export const keyKinds = ['number', 'login', 'name', 'email', 'student id'] as const;

export type KeyKind = (typeof keyKinds)[number];

export interface LatePolicy {
  readonly graceMinutes?: number;
  readonly perStartedDay?: LateCost;
  readonly cutOffDays?: number;
}

/** For each started day; points and a percentage may come together. */
export interface LateCost {
  readonly points?: number;
  readonly percent?: number;
  readonly of?: 'earned' | 'possible';
}

export interface Extension {
  readonly person: string;
  readonly until: string;
  readonly reason?: string;
}

export interface Group {
  readonly name: string;
  readonly members: readonly string[];
}

export interface Bonus {
  readonly exercises: readonly string[];
  readonly most?: number;
}

export interface Rounding {
  readonly to: 1 | 0.5 | 0.25 | 0.1 | 0.01;
  readonly how?: 'half up' | 'up' | 'down';
}

export type AttemptRule =
  | 'last'
  | 'best'
  | readonly { readonly person: string; readonly folder: string }[];

export interface ScaleStep {
  readonly from: number;
  readonly mark: string;
}

/** Which of somebody's attempts counts. */
export type AttemptChoice =
  | { readonly kind: 'last' }
  /** All are graded, and which one counts is found out then. */
  | { readonly kind: 'all' }
  /** The one whose folder has this name, as somebody has decided. */
  | { readonly kind: 'folder'; readonly name: string };
