import { countBroken, isGraded } from '../records/overview-row.ts';
import type { CiRun } from './run.ts';

/** When a job is to fail for what a submission has. */
export interface Demands {
  /** Points that each has to have. */
  readonly failUnder?: number;
  readonly failOnLoss: boolean;
}

/** What a run came to: numbers alone, so that nothing of a submission is in its line. */
export interface RunOutcome {
  /** 0: graded; 1: something of ours broke; 3: a submission falls short of what was demanded. */
  readonly exit: 0 | 1 | 3;
  readonly submissions: number;
  /** Those of them that have a grade. */
  readonly graded: number;
  /** Exercises that were run; of the others, the grading of an earlier run was taken. */
  readonly ran: number;
  readonly earned: number;
  readonly possible: number;
  /** Submissions that fall short, as those do that cannot be graded; 0 where nothing was demanded. */
  readonly short: number;
  /** Submissions that could not be graded, or not in full, by a fault of ours. */
  readonly faults: number;
  /** Submissions that are gone since the base, or lie elsewhere now. */
  readonly gone: number;
}

/** Judges a run by what was demanded. Our own faults come first: what they touch has no final grade. */
export function judgeRun({ batch, gone }: CiRun, { failUnder, failOnLoss }: Demands): RunOutcome {
  const { rows } = batch;
  const isDemanded = failUnder !== undefined || failOnLoss;
  const falling = rows.filter(
    ({ state, points: { earned, possible } }) =>
      (state.kind === 'graded' || state.kind === 'not-gradable') &&
      ((isDemanded && state.kind === 'not-gradable') ||
        (failUnder !== undefined && earned < failUnder) ||
        (failOnLoss && earned < possible)),
  );
  const graded = rows.filter(isGraded);
  const faults = batch.faults.length + rows.filter((row) => countBroken(row) > 0).length;
  const sum = (of: 'earned' | 'possible') =>
    graded.reduce((all, { points }) => all + points[of], 0);
  return {
    exit: faults > 0 ? 1 : falling.length > 0 ? 3 : 0,
    submissions: rows.length,
    graded: graded.length,
    ran: batch.ran,
    earned: sum('earned'),
    possible: sum('possible'),
    short: falling.length,
    faults,
    gone,
  };
}

/** The line that a program looks for: the last one, `sheetmark ` and JSON. */
export function writeLastLine(outcome: RunOutcome): string {
  return `sheetmark ${JSON.stringify(outcome)}`;
}
