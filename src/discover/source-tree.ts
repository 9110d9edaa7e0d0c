import type { LeftOut } from '../records/submission.ts';
import type { ReadText } from './read-text.ts';

/** The sources of a submission, wherever they lie. */
export interface SourceTree {
  /** Relative paths with forward slashes; those of outer folders first, so that caps hit the inner ones. */
  readonly sources: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** What of `leftOut` could not be read by a failure of the machine that grades. */
  readonly unreadable: readonly LeftOut[];
  /** Reads one of `sources` if it is not too large. Never throws. */
  readonly read: (path: string, mostBytes: number) => ReadText;
}
