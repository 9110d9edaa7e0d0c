import type { Result } from '../records/result.ts';
import type { LoadOutcome } from '../records/session.ts';
import { listPlaced, type Cause } from '../report/causes/cause.ts';
import { findCauses } from '../report/causes/find-causes.ts';
import type { Reading } from '../report/views/reading.ts';
import { viewCause } from '../report/views/cause.ts';
import { writeInside, type Locate } from './locate.ts';
import { writeFailure, writeLines, writeRows, writeSentence } from './plain.ts';
import type { ToldCheck, ToldFinding, ToldPlace } from './told.ts';

/** What there is to be mended in a submission, each cause once, the most expensive first. */
export function describeFindings(
  result: Result,
  told: ReadonlyMap<string, ToldCheck>,
  reading: Reading,
  locate: Locate,
): readonly ToldFinding[] {
  return findCauses(result).map((cause, index) => {
    const { example: check, failed, waiting } = cause;
    const { title, load, example, lost, open } = viewCause(cause, index, reading);
    const exercise = failed[0]?.exercise ?? waiting[0]?.exercise;
    const checks = listPlaced(cause).flatMap(({ check: { id } }) => told.get(id) ?? []);
    const place = placeOf(cause, told.get(check.id), locate);
    return {
      kind: kindOf(cause),
      about: load === undefined ? check.export : (exercise?.file ?? check.export),
      checks,
      lost: lost + open,
      message: writeSentence(title),
      details: [
        ...(load === undefined
          ? writeFailure(example ?? {})
          : [...writeRows(load.rows), ...writeLines(load.frame?.block ?? '')]),
        ...writeInside(place),
      ],
      place,
    };
  });
}

/** What is not there yet, or waits for it, is another thing than what is wrong. */
function kindOf({ sort, failed, example }: Cause): ToldFinding['kind'] {
  switch (sort.kind) {
    case 'unloaded':
      return failed[0]?.exercise.loaded.kind === 'no-file' ? 'missing' : 'unloaded';
    case 'unexported':
    case 'stub':
    case 'waiting':
      return 'missing';
    case 'form': {
      const { verdict } = example;
      const isMissing = verdict.kind === 'failed' && verdict.failure.kind === 'no-export';
      return isMissing ? 'missing' : 'failure';
    }
    case 'broken':
      return 'open';
    case 'mistake':
    case 'error':
    case 'limit':
    case 'proof':
    case 'answers':
    case 'state':
      return 'failure';
    default:
      return sort satisfies never;
  }
}

function placeOf(cause: Cause, told: ToldCheck | undefined, locate: Locate): ToldPlace {
  const { sort, failed, waiting } = cause;
  const exercise = failed[0]?.exercise ?? waiting[0]?.exercise;
  const file = exercise?.file ?? '';
  if (sort.kind === 'unloaded' && exercise !== undefined)
    return locate(placeOfLoad(exercise.loaded, file));
  return told?.place ?? locate({ file });
}

/** Where loading a file failed. */
export function placeOfLoad(
  loaded: LoadOutcome,
  file: string,
): { readonly file: string; readonly line?: number; readonly column?: number } {
  switch (loaded.kind) {
    case 'not-compiled':
      return loaded.error;
    case 'threw':
      return loaded.error.place ?? { file };
    case 'loaded':
    case 'no-file':
    case 'undecided':
    case 'never-settled':
    case 'exhausted':
      return { file };
    default:
      return loaded satisfies never;
  }
}
