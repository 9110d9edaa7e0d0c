import type { CheckResult, Failure, Result, Verdict } from '../../records/result.ts';
import type { Placed, Sort } from './cause.ts';
import { isStub } from './stub.ts';

/** The cause of a failure: checks with the same key are told once. */
export interface NamedCause {
  readonly key: string;
  readonly sort: Sort;
}

/** What a check that did not pass, and waits for no other, comes of. */
export function nameCause(
  exercise: Placed['exercise'],
  check: CheckResult,
  verdict: Extract<Verdict, { kind: 'failed' | 'broken' }>,
  common: Result['causes'] = [],
): NamedCause {
  if (verdict.kind === 'broken') return name({ kind: 'broken' }, verdict.message);
  const { failure, diagnosis } = verdict;
  if (isStub(check)) return name({ kind: 'stub' }, exercise.id);
  if (diagnosis !== undefined) {
    const { misconception } = diagnosis;
    const shared = common.find(({ misconceptions }) => misconceptions.includes(misconception));
    // Ids of both kinds may be the same word.
    return shared === undefined
      ? name({ kind: 'mistake', id: misconception }, 'one')
      : name({ kind: 'mistake', id: shared.id, sentence: shared.sentence }, 'several');
  }
  return nameFailure(exercise, check, failure);
}

function nameFailure(
  exercise: Placed['exercise'],
  check: CheckResult,
  failure: Failure,
): NamedCause {
  // Two exercises may have exports of one name.
  const own = [exercise.id, check.export];
  switch (failure.kind) {
    case 'not-loaded':
      return name({ kind: 'unloaded' }, exercise.id);
    case 'threw': {
      const { name: error, message, place } = failure.error;
      // Where it was thrown tells one mistake from another; messages have numbers in them.
      return place === undefined
        ? name({ kind: 'error' }, ...own, error, message)
        : name({ kind: 'error' }, place.file, place.line, place.column);
    }
    case 'no-export':
      return failure.nearMiss === undefined
        ? name({ kind: 'unexported' }, exercise.id)
        : name({ kind: 'form' }, ...own, failure.kind);
    case 'not-callable':
    case 'wrong-shape':
      return name({ kind: 'form' }, ...own, failure.kind);
    case 'exhausted':
    case 'given-up':
      return name({ kind: 'limit' }, ...own);
    case 'changed-argument':
    case 'unsteady':
      return name({ kind: 'state' }, ...own, failure.kind);
    case 'derivation':
      return name({ kind: 'proof' }, ...own, failure.line ?? JSON.stringify(failure.flaw));
    case 'wrong-value':
    case 'broken-law':
      return name({ kind: 'answers' }, ...own);
    default:
      return failure satisfies never;
  }
}

function name(sort: Sort, ...parts: readonly (string | number)[]): NamedCause {
  return { key: JSON.stringify([sort, ...parts]), sort };
}
