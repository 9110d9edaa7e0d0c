import type { Replay, Verdict } from '../records/result.ts';
import type { SourceFile } from '../records/submission.ts';

/** A program whose fate is known, read from its folder; what a wrong one leaves out is filled in from the reference. */
export interface Program {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** One exercise of one program, graded in one round after the other, all of them in one sandbox. */
export interface Job {
  readonly program: string;
  readonly exercise: string;
  readonly rounds: readonly Round[];
  /** The mutant that is switched on; left out: none, the program is as it was written. */
  readonly mutant?: string;
  /** Wrong programs may hang, and are given up sooner; right ones are asked nothing that they answered with an earlier seed. */
  readonly isRight: boolean;
}

/** Gradings with one seed after the other. */
export interface Round {
  readonly seeds: readonly number[];
  /** Whether it is counted what a right program costs, or how many inputs of a failing check expose a wrong one. */
  readonly counts: boolean;
  readonly asks: CheckSelection;
}

/** Which checks of the exercise are run. */
export type CheckSelection =
  | { readonly kind: 'all' }
  /** Those that reach the mutant with inputs of the first seed. */
  | { readonly kind: 'reached' }
  /** Those of one export. */
  | { readonly kind: 'export'; readonly name: string };

/** What one check said in one job. */
export interface CheckOutcome {
  readonly check: string;
  readonly export: string;
  readonly verdict: Verdict['kind'];
  /** Inputs that were judged; 0 unless it passed. */
  readonly runs: number;
  /** The failure, in short; empty for what passed. */
  readonly told: string;
  /** The misconception that was named. */
  readonly diagnosis?: string;
  /** CPU time of the check, in milliseconds; 0 unless it was counted. */
  readonly cpu: number;
  readonly exposure?: Exposure;
  /** The case that shows what a program keeps from call to call, where the check itself does not. */
  readonly metAt?: Replay;
}

/** How surely a check exposes a program. */
export interface Exposure {
  /** What is drawn at random, by its kind; inputs are all of one kind. */
  readonly groups: readonly ExposureGroup[];
  /** Whether it is exposed whatever is drawn: by an example, or because it is no proof at all. */
  readonly isCertain: boolean;
}

/** How many random inputs of a kind expose a program, each taken alone. */
export interface ExposureGroup {
  readonly kind: string;
  /** Those of one grading. */
  readonly runs: number;
  /** Those that were looked at: fewer where the program ran into a limit. */
  readonly tried: number;
  readonly exposing: number;
}

/** What the checks said in a job, in one of its rounds with one of its seeds. */
export interface JobGrading {
  readonly job: Job;
  readonly round: Round;
  readonly seed: number;
  readonly outcomes: readonly CheckOutcome[];
}

/** A small change to a program, made by StrykerJS's instrumenter. */
export interface Mutant {
  /** Unique in its program; what its switch is set to. */
  readonly id: string;
  readonly program: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly mutator: string;
  /** What the mutant replaces, on one line. */
  readonly original: string;
  readonly replacement: string;
  /** Counted from 1 among the file's mutants that are the same in all of this. */
  readonly occurrence: number;
  /** The lines of the source that it changes, before and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A reviewed mutant that no check can catch, since it answers as the original does. */
export interface EquivalentMutant {
  readonly program: string;
  readonly file: string;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  readonly occurrence: number;
  readonly reason: string;
}

/** What a wrong program is about. */
export interface Mistake {
  readonly exercise: string;
  readonly export: string;
  /** Other exports that cannot but be wrong as well. */
  readonly alsoAffects: readonly string[];
  readonly extent: Extent;
  /** Ids of misconceptions, each of which names the mistake rightly; none where no misconception is declared. */
  readonly diagnoses: readonly string[];
}

/**
 * How much of its export a mistake is worth: a slip at most a quarter, what is basically wrong at least three quarters, and
 * a part something between.
 */
export type Extent = 'slip' | 'part' | 'whole';
