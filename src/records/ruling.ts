import type { Adjustment } from './adjustment.ts';
import type { Appeal } from './appeal.ts';
import type { Bonus, LateCost, Rounding, ScaleStep } from './course.ts';

/** What decides on one person's grade besides what the checks say: policy, lateness, and a person's word. */
export interface Ruling {
  readonly bonus?: Bonus;
  readonly late?: Late;
  readonly rounding?: Rounding;
  readonly scale?: readonly ScaleStep[];
  /** When it was handed in, as the platform says it, for people. */
  readonly submitted?: string;
  readonly adjustments: readonly Adjustment[];
  readonly appeals?: readonly Appeal[];
  readonly questionsTo?: string;
}

/** Handed in after the deadline, as it is for this person. */
export interface Late {
  readonly kind: 'late' | 'cut-off';
  /** Started days. */
  readonly days: number;
  readonly cost?: LateCost;
  /** For people: `2026-01-14 10:03`. */
  readonly submitted: string;
  readonly deadline: string;
}
