import type { CheckResult, Result } from '../../records/result.ts';
import type { Cause, Placed, Sort } from './cause.ts';
import { measureExample } from './example.ts';
import { nameCause, type NamedCause } from './name-cause.ts';
import { isStub } from './stub.ts';

/**
 * What cost points, each cause once, the most expensive first: what failed for one reason, with what waits for it. Every
 * check that did not pass is in exactly one of them.
 */
export function findCauses({ exercises, causes }: Pick<Result, 'exercises' | 'causes'>): Cause[] {
  return groupCauses(
    exercises.flatMap((exercise) => exercise.checks.map((check) => ({ exercise, check }))),
    causes,
  );
}

/** The causes behind some checks. */
export function groupCauses(placed: readonly Placed[], causes: Result['causes'] = []): Cause[] {
  const byId = new Map(placed.map((one) => [one.check.id, one]));
  const stubs = new Map(
    placed.flatMap((one) => (isStub(one.check) ? [[placeOf(one), one] as const] : [])),
  );
  const found = new Map<string, { sort: Sort; failed: Placed[]; waiting: Placed[] }>();
  for (const one of placed) {
    if (one.check.verdict.kind === 'passed') continue;
    // What is still to be written is not waited for: it is to be written.
    const root = stubs.get(placeOf(one)) ?? findRoot(one, byId);
    const { key, sort } = nameOf(root, causes);
    const group = found.get(key) ?? { sort, failed: [], waiting: [] };
    found.set(key, group);
    (one.check.verdict.kind === 'blocked' ? group.waiting : group.failed).push(one);
  }
  return [...found.values()].map(finish).toSorted((left, right) => right.points - left.points);
}

function placeOf({ exercise, check }: Placed): string {
  return JSON.stringify([exercise.id, check.export]);
}

/** Follows what a check waits for down to what failed. */
function findRoot(one: Placed, byId: ReadonlyMap<string, Placed>): Placed {
  const seen = new Set<string>();
  let at = one;
  while (at.check.verdict.kind === 'blocked' && !seen.has(at.check.id)) {
    seen.add(at.check.id);
    const next = byId.get(at.check.verdict.on);
    if (next === undefined || next.check.verdict.kind === 'passed') return at;
    at = next;
  }
  return at;
}

function nameOf({ exercise, check }: Placed, common: Result['causes']): NamedCause {
  const { verdict } = check;
  switch (verdict.kind) {
    case 'failed':
    case 'broken':
      return nameCause(exercise, check, verdict, common);
    case 'blocked':
    case 'passed':
      return { key: 'waiting', sort: { kind: 'waiting' } };
    default:
      return verdict satisfies never;
  }
}

function finish(group: Pick<Cause, 'sort' | 'failed' | 'waiting'>): Cause {
  const { failed, waiting } = group;
  const all = [...failed, ...waiting].map(({ check }) => check);
  const example = (failed.length === 0 ? waiting : failed)
    .map(({ check }) => check)
    .reduce((best, check) => (measureExample(check) < measureExample(best) ? check : best));
  return { ...group, example, points: countPoints(all) };
}

/** What checks are worth together. */
export function countPoints(checks: readonly CheckResult[]): number {
  return checks.reduce((sum, { points }) => sum + points.possible, 0);
}
