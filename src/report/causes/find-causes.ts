import type { CheckResult, Result } from '../../records/result.ts';
import { listPlaced, type Cause, type Placed, type Sort } from './cause.ts';
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
  const found = new Map<string, CauseGroup>();
  for (const one of placed) {
    if (one.check.verdict.kind === 'passed') continue;
    // What is still to be written is not waited for: it is to be written.
    const root = stubs.get(placeOf(one)) ?? findRoot(one, byId);
    const { key, sort } = nameOf(root, causes);
    const group = found.get(key) ?? { sort, failed: [], waiting: [] };
    found.set(key, group);
    (one.check.verdict.kind === 'blocked' ? group.waiting : group.failed).push(one);
  }
  return joinNameless([...found.values()])
    .map(finish)
    .toSorted((left, right) => right.points - left.points);
}

interface CauseGroup {
  readonly sort: Sort;
  readonly failed: Placed[];
  readonly waiting: Placed[];
}

/**
 * Wrong answers without a name, beside one mistake of the same export that has one: most of them come of it, and nobody can
 * know before it is mended. Where several mistakes have names, nothing says of which.
 */
function joinNameless(groups: readonly CauseGroup[]): readonly Omit<Cause, 'example' | 'points'>[] {
  const mistakes = groups.filter(({ sort }) => sort.kind === 'mistake');
  const joined = new Map<CauseGroup, CauseGroup>();
  for (const group of groups) {
    const [own] = group.failed;
    if (group.sort.kind !== 'answers' || own === undefined) continue;
    const [only, another] = mistakes.filter(({ failed }) =>
      failed.some((one) => placeOf(one) === placeOf(own)),
    );
    if (only !== undefined && another === undefined) joined.set(group, only);
  }
  return groups
    .filter((group) => !joined.has(group))
    .map((group) => {
      const others = groups.filter((each) => joined.get(each) === group);
      return {
        sort: group.sort,
        failed: group.failed,
        perhaps: others.flatMap(({ failed }) => failed),
        waiting: [...group.waiting, ...others.flatMap(({ waiting }) => waiting)],
      };
    });
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

function finish(group: Omit<Cause, 'example' | 'points'>): Cause {
  const { failed, waiting } = group;
  const all = listPlaced(group).map(({ check }) => check);
  const example = (failed.length === 0 ? waiting : failed)
    .map(({ check }) => check)
    .reduce((best, check) => (measureExample(check) < measureExample(best) ? check : best));
  return { ...group, example, points: countPoints(all) };
}

/** What checks are worth together. */
export function countPoints(checks: readonly CheckResult[]): number {
  return checks.reduce((sum, { points }) => sum + points.possible, 0);
}
