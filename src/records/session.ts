import type { SourceError, SourcePlace } from './compiled.ts';

/** Plain data that may be given to a submission: what JSON can say, and things that the sheet's module makes. */
export type Data =
  | number
  | string
  | boolean
  | null
  | readonly Data[]
  | MadeData
  | { readonly [key: string]: Data };

/**
 * An argument made inside the sandbox by the sheet's module: its export `make`, called with `args`, or itself without.
 * What is made under the same name `once` is one and the same object for all calls of a batch.
 */
export interface MadeData {
  readonly $make: string;
  readonly args?: readonly Data[];
  readonly once?: string;
}

/** From a module's exports inwards: `['f']`, or `['proof', 'steps', 2, 'expression']`. */
export type Path = readonly (string | number)[];

export type Call =
  /** `watched` calls say which of their arguments they changed; looking costs time. */
  | {
      readonly kind: 'call';
      readonly path: Path;
      readonly args: readonly Data[];
      readonly watched?: boolean;
    }
  /** Reads an exported value without calling it. */
  | { readonly kind: 'read'; readonly path: Path }
  /** Reads once more what an earlier call of the same batch returned: it may have changed since. */
  | { readonly kind: 'recall'; readonly call: number };

export type Outcome =
  /** `changed` holds the positions of changed arguments; always empty for calls that are not watched. */
  | { readonly kind: 'returned'; readonly value: Value; readonly changed: readonly number[] }
  | { readonly kind: 'threw'; readonly error: ThrownError }
  | { readonly kind: 'uncallable'; readonly value: Value };

/** Calls that are made at one go, in order. */
export interface CallBatch {
  /** By it the answers that a session keeps are found again. Left out where nothing is kept: the calls come once. */
  readonly name?: string;
  /** Calls that come again, for the next submission, are best handed over as the same list: it is encoded once. */
  readonly calls: readonly Call[];
}

export type NamedBatch = Required<CallBatch>;

/** What a batch of calls came to: every outcome, or the limit that stopped it and the call that ran into it. */
export type BatchOutcome =
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[] }
  | {
      readonly kind: 'exhausted';
      readonly limit: Limit;
      readonly at: number;
      /** The loop that did not come to its end, where it is known. */
      readonly place?: SourcePlace;
    };

export type Limit = 'time' | 'memory' | 'output';

export interface ThrownError {
  readonly name: string;
  readonly message: string;
  /** Where in the submission's own files it was thrown. */
  readonly place?: SourcePlace;
}

/** A value that a submission returned, described from primitives; nothing in it is the submission's own object. */
export type Value =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'vector'; readonly form: string; readonly numbers: readonly number[] }
  | {
      readonly kind: 'list';
      readonly form: string;
      readonly length: number;
      readonly items: readonly Value[];
    }
  | {
      readonly kind: 'object';
      readonly form: string;
      readonly size: number;
      readonly entries: readonly (readonly [string, Value])[];
    }
  | { readonly kind: 'text'; readonly length: number; readonly text: string }
  | { readonly kind: 'function'; readonly name: string }
  /** null, undefined, booleans, bigints, symbols, holes, accessors and what was too deep or too large to read. */
  | { readonly kind: 'other'; readonly text: string };

/** How loading the file of an exercise ended. */
export type LoadOutcome =
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | {
      readonly kind: 'no-file';
      readonly file: string;
      readonly nearMiss?: string;
      readonly reason?: string;
    }
  /** More than one file claims to be the one, and nothing is guessed. */
  | { readonly kind: 'undecided'; readonly file: string; readonly claims: readonly string[] }
  | { readonly kind: 'not-compiled'; readonly error: SourceError }
  | { readonly kind: 'threw'; readonly file: string; readonly error: ThrownError }
  | { readonly kind: 'never-settled'; readonly file: string }
  | {
      readonly kind: 'exhausted';
      readonly file: string;
      readonly limit: Limit;
      /** The loop that did not come to its end, where it is known. */
      readonly place?: SourcePlace;
    };

/** Student code of one exercise, loaded in a sandbox of its own: it answers calls, it never decides. */
export interface Session {
  readonly loaded: LoadOutcome;
  /**
   * Makes the calls of several batches at one go, and keeps the answers until `call` asks for these names: every way into
   * the sandbox costs. Where one call took too long, only that is kept, for its batch, which is returned; where another
   * limit was hit, nothing, so that `call` finds out which batch it was.
   */
  callAhead(batches: readonly NamedBatch[]): Promise<NamedBatch | undefined>;
  call(batch: CallBatch): Promise<BatchOutcome>;
  /**
   * Makes some calls, in order, with the file loaded anew for them alone and chance beginning always the same: nothing that
   * was called before has a part in the answers.
   */
  callAnew(calls: readonly Call[]): Promise<BatchOutcome>;
  /** What the submission printed, cut to a limit. */
  printed(): Promise<string>;
  dispose(): void;
}
