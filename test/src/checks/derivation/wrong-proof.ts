/** A proof as a student might hand it in, and the parts in which it is wrong, by the last word of the check's id. */
export interface WrongProof {
  readonly title: string;
  readonly wrong: readonly Part[];
  /** Made anew for each use, since some keep state. */
  readonly make: () => unknown;
}

export type Part =
  | 'start'
  | 'end'
  | 'ends'
  | 'algebra'
  | 'hypothesis'
  | 'scale'
  | 'gradient'
  | 'root';
