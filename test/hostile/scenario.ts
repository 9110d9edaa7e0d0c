import type { Effect } from './effect.ts';

/** A submission that attacks, and exactly what comes of it. */
export interface Scenario {
  /** A fact: what is tried and what comes of it. */
  readonly name: string;
  /** The folder's own name, where that is the attack. */
  readonly folder?: string;
  /** Files by path: they replace those of the right solution, or stand beside them. */
  readonly files?: Files;
  /** What no list of files can say, done to the folder when it is laid out. */
  readonly arrange?: (folder: string) => void;
  /** The sheet that grades it, if not the quick one: what takes time to reach a limit, or fills memory and goes on, is given it. */
  readonly sheet?: 'patient' | 'slow';
  /** Whether it costs seconds of CPU time: `npm run test:long` runs it, `npm test` does not. */
  readonly isSlow?: true;
  /** What docs/security.md does not promise: points that are not earned the way the sheet means it. */
  readonly isKnownLimit?: true;
  /** What differs from the right solution's result; all that is left out has to be as there. */
  readonly expect: Partial<Effect>;
  /** Pieces of the student's report, in Markdown. */
  readonly says?: readonly string[];
}

/** Contents by path; `undefined` takes the right solution's file away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;
