import type { SharedMemory, Wire } from './wire.ts';

/** What keepers and preludes of an isolate are made with. */
export interface RealmGiven {
  readonly memory: SharedMemory;
  readonly wire: Wire;
  readonly caps: EncodingCaps;
}

/** What the keeper may reach of the student's realm: functions of the prelude, taken before any student code ran. */
export interface StudentRealm {
  /** Loads a file; what that came to is told by `stateOf`. */
  load(file: string): void;
  /** `loaded`, `loading` (it waits for something that never came) or `failed`. */
  stateOf(file: string): string;
  /** What the file threw, in a box. */
  thrownBy(file: string): { readonly value: unknown };
  /** The exports of a loaded file. */
  exportsOf(file: string): object;
  /** Lists of arguments, made in the student's realm from the JSON text of all of them. */
  makeArguments(json: string): unknown[][];
  /** Puts what the sheet's module makes in its place in a list of arguments. */
  reviveArguments(args: unknown[]): void;
  /** Which properties of records among arguments are told after a call. */
  watchKeys(keys: readonly string[]): void;
  /** Tells in shared memory how arguments read now, from a place to another; returned is the first place behind it. */
  writeRemains(args: unknown[], from: number, to: number): number;
  printed(): string;
  /** The realm's own built-ins for looking at values, which the keeper takes before any student code runs. */
  readonly reflect: Pick<
    typeof Reflect,
    'apply' | 'get' | 'getOwnPropertyDescriptor' | 'getPrototypeOf' | 'ownKeys'
  >;
}

export interface EncodingCaps {
  /** Numbers, items and entries that one answer may hold. */
  readonly elements: number;
  /** Values that are told of an answer that is no vector: enough to see what it is. */
  readonly parts: number;
  readonly depth: number;
  /** Characters of a string, a name or a message. */
  readonly text: number;
  /** Characters of all that is printed. */
  readonly printed: number;
  /** Exports of a file. */
  readonly exports: number;
}

/** Calls as they cross the boundary: what can be said of many is said once. */
export interface EncodedBatch {
  readonly forms: readonly CallForm[];
  /** The calls in their order: the place of a form, how many calls of it follow, the place of the next form, and so on. */
  readonly order: readonly number[];
  /** For each watched call, how much room what becomes of its arguments may take, in numbers. */
  readonly room: readonly number[];
  /** The keys of all records among arguments of watched calls. */
  readonly keys: readonly string[];
}

/** What calls have in common. */
export interface CallForm {
  readonly kind: 'call' | 'read' | 'recall';
  readonly path: (string | number)[];
  readonly watched: boolean;
  /** Whether the sheet's module makes some of the arguments. */
  readonly isMade: boolean;
  /** The call whose answer is read once more, counted in the batch; -1 for none. */
  readonly recalled: number;
}

/** What may still be told of a value: elements of vectors, and values that are none. */
export interface AnswerBudget {
  left: number;
  parts: number;
}
