import type { CheckResult, Failure } from '../../records/result.ts';
import { writeCall } from '../../text/data.ts';

/** How hard a failure is to follow: by what its calls are long, and more where what was expected may not be told. */
export function measureExample({ verdict }: CheckResult): number {
  return verdict.kind === 'failed' ? measureFailure(verdict.failure) : 0;
}

function measureFailure(failure: Failure): number {
  switch (failure.kind) {
    case 'wrong-value': {
      const { call, comparison } = failure;
      return writeCall(call).length + (comparison.expectedFor === 'staff' ? withheld : 0);
    }
    case 'broken-law':
      // A law is harder to follow than a value beside the right one.
      return failure.calls.reduce((sum, call) => sum + writeCall(call).length, perLaw);
    case 'threw':
    case 'wrong-shape':
    case 'changed-argument':
    case 'unsteady':
      return writeCall(failure.call).length;
    case 'exhausted':
      return failure.call === undefined ? 0 : writeCall(failure.call).length;
    case 'given-up':
      // There is a call that ran into the limits, or this says all that there is.
      return Infinity;
    case 'not-loaded':
    case 'no-export':
    case 'not-callable':
    case 'derivation':
      return 0;
    default:
      return failure satisfies never;
  }
}

const withheld = 400;
const perLaw = 40;
