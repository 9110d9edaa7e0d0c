import type { SourcePlace } from './compiled.ts';
import type { Notice } from './notice.ts';
import type { Data, Limit, LoadOutcome, ThrownError, Value } from './session.ts';
import type { CommonCause } from './sheet.ts';
import type { Author } from './submission.ts';

/** The format of result files, with its version: the one that is written and read. */
export const resultFormat = 'sheetmark-result/2';

/** The grading of one submission: what the result file holds, by its JSON Schema. */
export interface Result {
  readonly schema: typeof resultFormat;
  readonly sheet: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    /** What each check is worth, as a hash: equal verdicts give equal points by equal weights. */
    readonly weights: string;
  };
  readonly submission: {
    readonly id: string;
    readonly name: string;
    readonly authors: readonly Author[];
    readonly group?: string;
  };
  readonly seed: number;
  /** What the grading depends on, as a hash: equal fingerprints mean equal results. */
  readonly fingerprint: string;
  /** Exercises that were asked for with `--only`; all of the sheet's without it. */
  readonly points: Points;
  readonly exercises: readonly ExerciseResult[];
  /** What misconceptions that were diagnosed have in common, where the sheet says so. */
  readonly causes?: readonly CommonCause[];
  /** What the student should know and what cost no points: a bad manifest, files left out, near misses. */
  readonly notices: readonly Notice[];
}

/** Whole numbers: a sheet's smallest unit is one point. */
export interface Points {
  readonly earned: number;
  readonly possible: number;
}

export interface ExerciseResult {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly points: Points;
  /** What the verdicts come from; left out where they are not kept. */
  readonly origin?: Origin;
  readonly loaded: LoadOutcome;
  readonly checks: readonly CheckResult[];
  readonly exhibits: readonly ExhibitResult[];
  /** What the submission printed while this exercise ran, cut to a limit. */
  readonly printed: string;
}

/** All that verdicts depend on, as hashes: where all are equal, nothing has to be run again. */
export interface Origin {
  /** Of all the others, and of the seed. */
  readonly fingerprint: string;
  /** The files of the submission that the exercise reaches. */
  readonly content: string;
  /** What its checks are and do, whatever they are worth. */
  readonly graders: string;
  /** The machinery that runs them. */
  readonly harness: string;
}

/** One check with its verdict; `points.earned` is all of them or none. */
export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly visibility: 'public' | 'hidden';
  readonly export: string;
  /** Where that export, or the near miss of it, is declared; left out where nothing in the source declares it. */
  readonly position?: SourcePlace;
  readonly points: Points;
  readonly verdict: Verdict;
}

export type Verdict =
  | { readonly kind: 'passed'; readonly runs: number }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      readonly hint?: string;
      readonly diagnosis?: Diagnosis;
    }
  /** A check that it needs did not pass: `on` is that check's id. */
  | { readonly kind: 'blocked'; readonly on: string }
  /** Our fault: the harness or a grader threw. */
  | { readonly kind: 'broken'; readonly message: string };

export interface Diagnosis {
  readonly misconception: string;
  readonly sentence: string;
}

export type Failure =
  /** The exercise's file is not there or did not load; the exercise says why. */
  | { readonly kind: 'not-loaded' }
  | {
      readonly kind: 'no-export';
      readonly file: string;
      readonly name: string;
      readonly nearMiss?: string;
    }
  | { readonly kind: 'not-callable'; readonly name: string; readonly value: Value }
  | {
      readonly kind: 'threw';
      readonly call: ToldCall;
      readonly error: ThrownError;
      readonly replay: Replay;
    }
  | {
      readonly kind: 'exhausted';
      readonly limit: Limit;
      readonly name: string;
      readonly call?: ToldCall;
    }
  /** Not called any more: this export ran into the limits in earlier checks. */
  | { readonly kind: 'given-up'; readonly name: string; readonly after: readonly string[] }
  | {
      readonly kind: 'wrong-shape';
      readonly call: ToldCall;
      readonly returned: Value;
      readonly wanted: string;
      readonly replay: Replay;
    }
  | {
      readonly kind: 'wrong-value';
      readonly call: ToldCall;
      readonly returned: Value;
      readonly comparison: Comparison;
      readonly replay: Replay;
    }
  | {
      readonly kind: 'broken-law';
      readonly calls: readonly ToldReturn[];
      readonly law: string;
      readonly left: ToldSide;
      readonly right: ToldSide;
      readonly replay: Replay;
    }
  | {
      readonly kind: 'changed-argument';
      readonly call: ToldCall;
      readonly argument: number;
      readonly replay: Replay;
    }
  /** The same call gave another answer later, or its answer was overwritten by later calls. */
  | {
      readonly kind: 'unsteady';
      readonly call: ToldCall;
      readonly first: Value;
      readonly later: Value;
      readonly replay: Replay;
    }
  | {
      readonly kind: 'derivation';
      readonly sentence: string;
      readonly line?: number;
      readonly data?: Data;
      readonly values?: readonly ToldSide[];
    };

/** Where a comparison first went wrong. Numbers are exact; rounding is the report's. */
export interface Comparison {
  /** Left out of what students get, where it would answer the exercise. */
  readonly expected?: readonly number[];
  readonly actual: readonly number[];
  /** First index that is out of tolerance. */
  readonly index: number;
  /** Left out together with the expected value, which could be worked out from them. */
  readonly largestDifference?: number;
  readonly allowedDifference?: number;
  readonly expectedFor: 'everyone' | 'staff';
  readonly scalar: boolean;
}

export interface ToldCall {
  readonly name: string;
  readonly args: readonly Data[];
}

export interface ToldReturn extends ToldCall {
  readonly returned: Value;
}

export interface ToldSide {
  readonly label: string;
  readonly value: number | readonly number[];
}

/** What makes fast-check run exactly this case again. */
export interface Replay {
  readonly seed: number;
  readonly path: string;
}

export interface ExhibitResult {
  readonly id: string;
  readonly title: string;
  readonly shape: readonly [rows: number, columns: number];
  readonly image: readonly number[];
  /** Left out where the submission gave no picture of that shape. */
  readonly actual?: readonly number[];
  /** The reference's picture; left out of what students get. */
  readonly expected?: readonly number[];
}
