import type { SourcePlace } from './compiled.ts';
import type { Grade } from './grade.ts';
import type { Notice } from './notice.ts';
import type { Data, Limit, LoadOutcome, ThrownError, Value } from './session.ts';
import type { CommonCause } from './sheet.ts';
import type { Author, Person } from './submission.ts';

/** The format of result files, with its version: the one that is written and read. */
export const resultFormat = 'sheetmark-result/3';

/** The grading of one submission: what the result file holds, by its JSON Schema. */
export interface Result {
  readonly schema: typeof resultFormat;
  /** The version of the program that graded. */
  readonly program: string;
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
    readonly person: Person;
    /** The folder in it that paths are told from, where that is not its own. */
    readonly inside?: string;
    readonly authors: readonly Author[];
    readonly group?: string;
    /** A hash of all its files: what a receipt names. */
    readonly content?: string;
    /** Equal for programs that are the same but for comments and formatting. */
    readonly alike?: string;
    /** When it was handed in, as the platform says it. */
    readonly submitted?: string;
  };
  /** Whether there is a grade at all: a zero is earned by a program that was run. */
  readonly standing: Standing;
  readonly seed: number;
  /** What the grading depends on, as a hash: equal fingerprints mean equal results. */
  readonly fingerprint: string;
  /** Exercises that were asked for with `--only`; all of the sheet's without it. */
  readonly points: Points;
  /** What counts by the course's policy and by what a person has said; left out where there is neither. */
  readonly grade?: Grade;
  readonly exercises: readonly ExerciseResult[];
  /** What misconceptions that were diagnosed have in common, where the sheet says so. */
  readonly causes?: readonly CommonCause[];
  /** What the student should know and what cost no points: a bad manifest, files left out, near misses. */
  readonly notices: readonly Notice[];
}

export type Standing =
  | { readonly kind: 'graded' }
  /** The points say what was run, and are no grade: `reason` is half a sentence, `todo` an imperative, for staff. */
  | { readonly kind: 'not-gradable'; readonly reason: string; readonly todo: string };

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
      /** A hash of the answers to all inputs, which are those of the whole class: who answers alike has the same one. Staff only. */
      readonly answers?: string;
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
      /** The loop that did not come to its end, where it is known. */
      readonly place?: SourcePlace;
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
  | {
      readonly kind: 'unsteady';
      readonly call: ToldCall;
      readonly how: Unsteadiness;
      readonly first: Value;
      readonly later: Value;
      readonly replay: Replay;
    }
  /** `line`: where in the chain, 0 being the start; `data` and `values` show it, where that says anything. */
  | {
      readonly kind: 'derivation';
      readonly flaw: ProofFlaw;
      readonly line?: number;
      readonly data?: Data;
      readonly values?: readonly ToldSide[];
    };

/** How an answer was found to depend on more than its arguments: `first` and `later` are the two answers. */
export type Unsteadiness =
  /** The same call was made again, after some others. */
  | { readonly kind: 'asked-again' }
  /** What the call had returned was looked at again, after some others. */
  | { readonly kind: 'overwritten' }
  /** The call was made alone, with the file loaded anew, and once after `calls`, which may have been cut. */
  | { readonly kind: 'after-others'; readonly calls: readonly ToldCall[]; readonly count: number };

/** What is wrong with a proof that a machine checks. A `reason` is one of the proof's own, or 'algebra'. */
export type ProofFlaw =
  /** What was exported is no chain of lines. */
  | { readonly kind: 'no-start' | 'no-steps' | 'empty' | 'no-expression' }
  | { readonly kind: 'too-long'; readonly steps: number; readonly most: number }
  /** A line by itself is no formula. */
  | { readonly kind: 'threw'; readonly error: ThrownError }
  | { readonly kind: 'uncallable' | 'changed-data' | 'no-number' | 'jump' }
  | { readonly kind: 'not-finite'; readonly value: string }
  /** The chain leads from or to something else: `words` say what it should be. */
  | { readonly kind: 'wrong-start' | 'wrong-end'; readonly words: string }
  | { readonly kind: 'something-else' | 'circular' }
  /** A step and the reason that it names. */
  | { readonly kind: 'not-equal' | 'not-needed'; readonly reason: string }
  | { readonly kind: 'second-reason'; readonly reason: string; readonly second: string }
  | { readonly kind: 'other-reason'; readonly reason: string; readonly used: string }
  | {
      readonly kind: 'unknown-reason';
      readonly named: string;
      readonly known: readonly string[];
      /** The reason of the proof that no step names. */
      readonly missing?: string;
    }
  | { readonly kind: 'missing-reason'; readonly reason: string }
  /** A right step that wrong ones part from both ends; no reason that is used rightly; neither steps of algebra nor a whole chain. */
  | { readonly kind: 'loose' | 'no-proof' | 'no-algebra' };

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

/** What makes fast-check run exactly this case again; `check`: of another check, where the case was met there. */
export interface Replay {
  readonly seed: number;
  readonly path: string;
  readonly check?: string;
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

/** Rows and columns of a picture. */
export type PictureShape = ExhibitResult['shape'];
