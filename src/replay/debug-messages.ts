import type { Call } from '../records/session.ts';

/** What the debugged process gets to know: plain data, as JSON. */
export interface DebugOrder {
  /** The student's file. */
  readonly file: string;
  /** The sheet's module: the name that submissions import, and the file that it is. */
  readonly specifier: string;
  readonly entry: string;
  readonly calls: readonly Extract<Call, { kind: 'call' }>[];
}
