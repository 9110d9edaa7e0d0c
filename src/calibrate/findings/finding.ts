import type { Detection } from './detection.ts';
import type { Extent, Mutant } from '../records.ts';

/** What became of a mutant. */
export interface MutantFinding {
  readonly mutant: Mutant;
  /** The checks that failed. */
  readonly caughtBy: readonly string[];
  /** For one that no check caught: with how many of the other seeds one did. */
  readonly caughtLater: { readonly seeds: number; readonly of: number };
  /** The reviewer's reason, if it counts as equivalent. */
  readonly reason?: string;
}

/** What became of a right program. */
export interface RightFinding {
  readonly program: string;
  readonly gradings: number;
  /** Exercises that were not graded, being too slow for this form. */
  readonly leftOut: readonly string[];
  readonly lost: readonly RightProgramLoss[];
  /** Misconceptions that were named. */
  readonly diagnosed: readonly string[];
}

/** Points that a right program lost. */
export interface RightProgramLoss {
  readonly check: string;
  readonly seed: number;
  readonly verdict: string;
  readonly told: string;
}

/** What became of a wrong program. */
export interface WrongFinding {
  readonly program: string;
  readonly exercise: string;
  readonly export: string;
  readonly seeds: number;
  /** Checks of its export that failed, with any seed. */
  readonly caughtBy: readonly string[];
  /** Seeds with which no check of its export failed. */
  readonly missed: readonly number[];
  /** Checks of other exports of its exercise that lost points, and were not expected to. */
  readonly beside: readonly string[];
  /** Checks of other exercises that lost points. */
  readonly astray: readonly string[];
  readonly naming: Naming;
  readonly detection: Detection;
  readonly extent: Extent;
  /** What its export is worth, and what of it was lost with each seed. */
  readonly points: number;
  readonly losses: readonly { readonly seed: number; readonly points: number }[];
}

/** Whether the mistake was named: with all seeds rightly, with any wrongly, or not with all. */
export type Naming =
  | { readonly kind: 'named'; readonly as: readonly string[] }
  | { readonly kind: 'misnamed'; readonly as: readonly string[] }
  | { readonly kind: 'unnamed'; readonly namedSeeds: number };
