import type { Failure, ProofFlaw } from './result.ts';
import type { Check } from './sheet.ts';

/** The hint of a check that is to the point of a failure: what says everything itself, as an error does, has none. */
export function chooseHint(check: Check, failure: Failure): string | undefined {
  const { hint, hints = {} } = check;
  switch (failure.kind) {
    case 'wrong-value': {
      const { actual, index } = failure.comparison;
      return Number.isFinite(actual[index]) ? hint : hints['not-finite'];
    }
    case 'broken-law': {
      const sides = [failure.left.value, failure.right.value].flat();
      return sides.every(Number.isFinite) ? hint : hints['not-finite'];
    }
    case 'changed-argument':
    case 'unsteady':
      return hints[failure.kind];
    case 'derivation':
      return chooseProofHint(check, failure.flaw);
    case 'not-loaded':
    case 'no-export':
    case 'not-callable':
    case 'wrong-shape':
    case 'threw':
    case 'exhausted':
    case 'given-up':
      return undefined;
    default:
      return failure satisfies never;
  }
}

function chooseProofHint(check: Check, flaw: ProofFlaw): string | undefined {
  const { hint, hints = {} } = check;
  const premises = check.kind === 'derivation' ? check.derivation.premises : [];
  const about = (wanted: string) => premises.find(({ reason }) => reason === wanted)?.hint;
  switch (flaw.kind) {
    case 'wrong-start':
    case 'wrong-end':
    case 'not-equal':
      return hint;
    case 'not-finite':
    case 'jump':
      return hints[flaw.kind];
    case 'second-reason':
      return about(flaw.second);
    case 'other-reason':
      return about(flaw.used);
    case 'not-needed':
    case 'missing-reason':
      return about(flaw.reason);
    default:
      // The form of a proof, and names: the sentence says what to do.
      return undefined;
  }
}
