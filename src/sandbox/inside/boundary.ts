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
  /** A fresh list of arguments, made in the student's realm from JSON text. */
  makeArguments(json: string): unknown[];
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

/** A call as it stands in a batch. */
export interface BatchedCall {
  readonly kind: 'call' | 'read' | 'recall';
  readonly path: (string | number)[];
  /** JSON: it becomes arguments in the student's realm. */
  readonly args: string;
  readonly watched?: boolean;
  readonly call: number;
}

/** What may still be told of a value: elements of vectors, and values that are none. */
export interface Budget {
  left: number;
  parts: number;
}
