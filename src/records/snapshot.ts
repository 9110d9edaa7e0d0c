import type { GradeLine } from './grade.ts';
import type { Origin, Verdict } from './result.ts';

/** What a class had after a run, as far as it takes to explain what is otherwise after the next one. */
export interface Snapshot {
  readonly schema: typeof snapshotFormat;
  readonly sheet: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly weights: string;
  };
  readonly seed: number;
  /** What each check is worth, by its id. */
  readonly worth: Readonly<Record<string, number>>;
  readonly people: readonly PersonStanding[];
}

export const snapshotFormat = 'sheetmark-history/1';

/** Where somebody stood. */
export interface PersonStanding {
  readonly id: string;
  /** The id of the attempt that counts, where it is another. */
  readonly report?: string;
  /** For people; not to be trusted anywhere it is shown. */
  readonly name: string;
  readonly participant?: string;
  readonly state: string;
  readonly origins: Readonly<Record<string, Omit<Origin, 'fingerprint'>>>;
  readonly verdicts: Readonly<Record<string, Verdict['kind']>>;
  /** What counts, as a decimal; left out where there is no grade. */
  readonly points?: string;
  readonly lines: readonly GradeLine[];
  /** What went to the grade book: of what falls, what was there before. */
  readonly published?: string;
}
