import type { Taken } from '../discover/find-submissions.ts';
import type { OverviewRow } from '../records/overview-row.ts';

/**
 * `kept` where an earlier run had graded it and nothing has changed since; `weighed` where nothing had to be run, and
 * points and reports were made anew.
 */
export type How = 'graded' | 'weighed' | 'kept' | 'fault';

/** Told while a batch runs. */
export interface BatchProgress {
  /** What each of the folders given was taken for. */
  taken?(taken: readonly Taken[]): void;
  begin(total: number): void;
  /** One more is done. */
  done(name: string, row: OverviewRow | undefined, how: How): void;
}
