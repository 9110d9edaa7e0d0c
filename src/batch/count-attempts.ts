import type { FoundSubmission } from '../discover/find-submissions.ts';
import { isGraded, type OverviewRow } from '../records/overview-row.ts';

type CountedAttempt = Pick<FoundSubmission, 'id' | 'name' | 'attemptOf'>;

/**
 * Whose several attempts were all graded: the one with the most points that count stays, with the person's own id beside
 * its own; the others are told with it. Where one of them could not be graded by a fault of ours, or was not reached, it
 * stands for the person, as nobody knows yet which is the best.
 */
export function countAttempts(
  found: readonly CountedAttempt[],
  rows: ReadonlyMap<string, OverviewRow>,
): { readonly rows: ReadonlyMap<string, OverviewRow>; readonly others: ReadonlySet<string> } {
  const counted = new Map(rows);
  const others = new Set<string>();
  for (const [holder, attempts] of Map.groupBy(found, ({ attemptOf }) => attemptOf)) {
    if (holder === undefined) continue;
    const best = attempts.reduce((one, other) =>
      rank(rows.get(other.id)) > rank(rows.get(one.id)) ? other : one,
    );
    for (const { id } of attempts) if (id !== best.id) others.add(id);
    const row = rows.get(best.id);
    if (row === undefined) continue;
    const told = attempts.map(({ id, name }) => `${name} (${sayPoints(rows.get(id))})`);
    const text = `the best of ${attempts.length} attempts counts, ${row.name}: ${told.join(', ')}`;
    const rest = (row.oddities ?? []).filter(({ kind }) => kind !== 'attempt');
    counted.set(best.id, { ...row, holder, oddities: [...rest, { kind: 'attempt', text }] });
  }
  return { rows: counted, others };
}

function rank(row: OverviewRow | undefined): number {
  if (row === undefined || row.state.kind === 'fault' || row.state.kind === 'not-yet')
    return Infinity;
  return isGraded(row) ? pointsOf(row) : -1;
}

/** Decimals with a few digits: doubles tell them apart. */
function pointsOf({ grade, points }: OverviewRow): number {
  return grade?.points === undefined ? points.earned : Number(grade.points);
}

function sayPoints(row: OverviewRow | undefined): string {
  return row !== undefined && isGraded(row) ? String(pointsOf(row)) : 'no grade';
}
