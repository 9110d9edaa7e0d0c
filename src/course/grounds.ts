import { hashText } from '../host/hash.ts';
import type { Adjustment } from '../records/adjustment.ts';
import type { StaleLine } from '../records/grade.ts';
import type { Result } from '../records/result.ts';
import { readAmount, writeChange } from './amount.ts';

/** What of a result an adjustment is about, as hashes that tell whether it still is the same. */
export interface GroundsHashes {
  readonly content: string;
  readonly check?: string;
}

type GroundedResult = Pick<Result, 'submission' | 'exercises'>;

/** The grounds of a check, of an exercise, or of the total; nothing where there is no such thing. */
export function findGrounds(
  { submission, exercises }: GroundedResult,
  about: string | undefined,
): GroundsHashes | undefined {
  if (about === undefined) return { content: submission.content ?? '' };
  for (const { id, origin, points, checks } of exercises) {
    const asked = id === about ? { points } : checks.find((check) => check.id === about);
    if (asked === undefined) continue;
    const { content = '', graders = '' } = origin ?? {};
    return { content, check: hash([graders, asked.points.possible]) };
  }
  return undefined;
}

/** Adjustments that hold, and those that were given for something that has changed since. */
export function sortAdjustments(
  adjustments: readonly Adjustment[],
  result: GroundedResult,
): { readonly applied: readonly Adjustment[]; readonly stale: readonly StaleLine[] } {
  const stale: StaleLine[] = [];
  const applied = adjustments.filter((given) => {
    const changed = findChanges(given, result);
    if (changed.length === 0 || given.kind === 'excused') return true;
    const { reason, about } = given;
    const points = given.kind === 'points' ? writeChange(readAmount(given.points)) : '';
    stale.push({ points, reason, ...(about !== undefined && { about }), changed });
    return false;
  });
  return { applied, stale };
}

/** Whether something that it was given for has changed since. */
export function isStale(given: Adjustment, result: GroundedResult): boolean {
  return findChanges(given, result).length > 0;
}

function findChanges(given: Adjustment, result: GroundedResult): StaleLine['changed'] {
  if (given.kind === 'excused') return [];
  const now = findGrounds(result, given.about);
  return [
    ...(now?.content === given.content ? [] : (['content'] as const)),
    ...(now?.check === given.check ? [] : (['check'] as const)),
  ];
}

function hash(parts: unknown): string {
  return hashText(JSON.stringify(parts));
}
