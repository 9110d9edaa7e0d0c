import type { CheckResult, Points } from '../../records/result.ts';

/** Points won beside points lost, and the share won for a bar. */
export interface PointsView extends Points {
  readonly lost: number;
  /** Points of checks that broke: neither won nor lost yet. */
  readonly open: number;
  /** From 0 to 100. */
  readonly percent: number;
}

/** Points and, among `checks`, which of them are not lost but open. */
export function viewPoints(
  { earned, possible }: Points,
  checks: readonly Pick<CheckResult, 'points' | 'verdict'>[],
): PointsView {
  const open = checks
    .filter((check) => check.verdict.kind === 'broken')
    .reduce((sum, check) => sum + check.points.possible, 0);
  return {
    earned,
    possible,
    lost: possible - earned - open,
    open,
    percent: share(earned, possible),
  };
}

/** A part of a whole, from 0 to 100 with one decimal. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
