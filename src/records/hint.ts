import type { Failure } from './result.ts';

/**
 * Whether the hint of a check is to the point: it speaks of answers that are wrong, and of nothing else that may go
 * wrong with a call.
 */
export function deservesHint(failure: Failure): boolean {
  switch (failure.kind) {
    case 'wrong-value':
    case 'broken-law':
    case 'changed-argument':
    case 'unsteady':
      return true;
    case 'derivation':
      // A line that is not equal to another. What is wrong with a name or with the form of a proof says so itself.
      return failure.values !== undefined;
    case 'not-loaded':
    case 'no-export':
    case 'not-callable':
    case 'wrong-shape':
    case 'threw':
    case 'exhausted':
    case 'given-up':
      return false;
    default:
      return failure satisfies never;
  }
}
