import type { CheckResult, ExerciseResult } from '../../records/result.ts';

/** One thing to mend, with all that it costs: checks that failed of it, and checks that wait for those. */
export interface Cause {
  readonly sort: Sort;
  /** What failed of it, in the order of the sheet, and where. */
  readonly failed: readonly Placed[];
  /** Wrong answers of the same exports that have no name of their own: they may come of it, and are told with it. */
  readonly perhaps: readonly Placed[];
  /** Blocked checks, which say nothing until this is mended. */
  readonly waiting: readonly Placed[];
  /** The failure that is told in full: the one that is easiest to follow. */
  readonly example: CheckResult;
  /** What is lost by it; open instead, where it is our fault. */
  readonly points: number;
}

export interface Placed {
  readonly exercise: Pick<ExerciseResult, 'id' | 'file' | 'loaded'>;
  readonly check: CheckResult;
}

/** All checks of a cause. */
export function listPlaced({
  failed,
  perhaps,
  waiting,
}: Omit<Cause, 'sort' | 'example' | 'points'>): readonly Placed[] {
  return [...failed, ...perhaps, ...waiting];
}

/** What checks of one cause have in common. */
export type Sort =
  /** The file of an exercise is not there or did not load. */
  | { readonly kind: 'unloaded' }
  /** Exports of an exercise that are as the kit brought them. */
  | { readonly kind: 'stub' }
  /** A known misconception; `sentence` is the one that several of them share. */
  | { readonly kind: 'mistake'; readonly id: string; readonly sentence?: string }
  /** An error thrown at one place. */
  | { readonly kind: 'error' }
  /** Exports of an exercise that are not there, and nothing is like them. */
  | { readonly kind: 'unexported' }
  /** An export that has another name, is no function, or returns something of another form. */
  | { readonly kind: 'form' }
  /** An export that runs into the limits. */
  | { readonly kind: 'limit' }
  /** A step of a proof, or its form as a whole. */
  | { readonly kind: 'proof' }
  /** Wrong answers of one export: nothing is known of why, so it may be more than one mistake. */
  | { readonly kind: 'answers' }
  /** An export that changes its arguments, or answers differently later. */
  | { readonly kind: 'state' }
  /** Our fault. */
  | { readonly kind: 'broken' }
  /** Blocked by a check that is not among the results. */
  | { readonly kind: 'waiting' };
