import type { Compiled } from '../records/compiled.ts';
import type { Limit, ThrownError } from '../records/session.ts';
import type { Limits } from '../records/sheet.ts';
import type { Home } from './isolate.ts';
import type { RawThrown } from './values.ts';

export interface SessionOptions {
  readonly file: string;
  readonly compiled: Compiled;
  readonly limits: Limits;
  readonly seed: number;
  /** The sheet's own module, compiled: what `specifier` leads to. `isGiven`: calls may be given what it makes. */
  readonly sheet: {
    readonly specifier: string;
    readonly compiled: Compiled;
    readonly isGiven: boolean;
  };
  /** Files that claim to be this one, where nobody can say which it is. */
  readonly claims?: readonly string[];
  /** The limit by which loading the file ended a process before. */
  readonly fatal: Limit | undefined;
  /** Finds where in the submission's files something was thrown. */
  readonly locate: (thrown: RawThrown) => ThrownError;
  /** Where the sandbox is made; it gets a home of its own, which goes with the session, if left out. */
  readonly home?: Home;
  /** Ends this process, because the isolate at work cannot be stopped. */
  readonly giveUp: (limit: Limit, at: number) => void;
}
