import type { CheckResult, ExerciseResult, ExhibitResult, Verdict } from './result.ts';

/**
 * What running the checks of an exercise came to, apart from what they are worth and how they are told: that stands in
 * the sheet, and may change without anything being run again.
 */
export interface Grading extends Omit<ExerciseResult, keyof Declared | 'checks' | 'exhibits'> {
  readonly checks: readonly GradedCheck[];
  readonly exhibits: readonly Omit<ExhibitResult, 'title'>[];
}

export interface GradedCheck extends Omit<CheckResult, keyof Declared | 'verdict'> {
  readonly verdict: GradedVerdict;
}

export type GradedVerdict =
  | Exclude<Verdict, { readonly kind: 'failed' }>
  | (Omit<Extract<Verdict, { readonly kind: 'failed' }>, 'hint' | 'diagnosis'> & {
      /** Its id, as the check declares it. */
      readonly misconception?: string;
    });

/** What a result repeats from the sheet. */
type Declared = Pick<ExerciseResult, 'title' | 'file' | 'points' | 'origin'> &
  Pick<CheckResult, 'visibility' | 'export'>;
