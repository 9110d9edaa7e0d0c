import type { LoadOutcome } from '../../records/session.ts';
import { code, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayLimit } from './limit.ts';

/** Why the file of an exercise gave no exports. */
export function sayLoadOutcome(outcome: Exclude<LoadOutcome, { kind: 'loaded' }>): Words {
  switch (outcome.kind) {
    case 'no-file': {
      const { file, nearMiss, reason } = outcome;
      if (reason !== undefined) return say`${code(file)} was not read: ${reason}.`;
      if (nearMiss === undefined) return say`${code(file)} is not in the submission.`;
      return say`${code(file)} is not in the submission. There is ${code(nearMiss)}: is that the one?`;
    }
    case 'undecided':
      return say`More than one file claims to be ${code(outcome.file)}: ${outcome.claims.flatMap((claim, at) => say`${at === 0 ? '' : ', '}${code(claim)}`)}. Nothing is guessed: the exercise is not graded until a person decides.`;
    case 'not-compiled':
      return say`${code(outcome.error.file)} is not a program that can be run.`;
    case 'threw':
      return say`${code(outcome.file)} threw an error while it was loaded.`;
    case 'never-settled':
      return say`${code(outcome.file)} never finished loading: it waits at its top level for something that does not come.`;
    case 'exhausted':
      return sayLimit(say`Loading ${code(outcome.file)}`, outcome.limit, outcome.place);
    default:
      return outcome satisfies never;
  }
}
