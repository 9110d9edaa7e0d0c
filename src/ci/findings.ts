import type { ExerciseResult } from '../records/result.ts';
import type { LoadOutcome } from '../records/session.ts';
import { findFindings, type Finding } from '../report/terminal/group.ts';
import { viewExercise } from '../report/views/exercise.ts';
import type { Reading } from '../report/views/reading.ts';
import type { Locate } from './locate.ts';
import { writeLines, writeRows, writeSentence } from './plain.ts';
import type { ToldCheck, ToldFinding } from './told.ts';

/** What there is to be mended in an exercise, each cause once, the most expensive first. */
export function tellFindings(
  exercise: ExerciseResult,
  told: readonly ToldCheck[],
  reading: Reading,
  locate: Locate,
): readonly ToldFinding[] {
  const findings = findFindings(exercise).flatMap((finding) => {
    const ids = new Set(finding.checks.map(({ id }) => id));
    const checks = told.filter(({ id }) => ids.has(id));
    const [first] = checks;
    if (first === undefined) return [];
    const about = finding.checks[0]?.export ?? exercise.file;
    const lost = checks.reduce((sum, { points }) => sum + points.possible - points.earned, 0);
    const place = first.place ?? locate({ file: exercise.file });
    const common = { about, checks, lost, message: first.message, details: first.details, place };
    return tellFinding(finding, common, exercise, reading, locate);
  });
  return findings.sort((a, b) => b.lost - a.lost);
}

function tellFinding(
  finding: Finding,
  common: Omit<ToldFinding, 'kind'>,
  exercise: ExerciseResult,
  reading: Reading,
  locate: Locate,
): readonly ToldFinding[] {
  switch (finding.kind) {
    case 'unloaded':
      return [tellUnloaded(common, exercise, reading, locate)];
    case 'stub':
      return [{ ...common, kind: 'missing' }];
    case 'failure':
      return [{ ...common, kind: finding.failure.kind === 'no-export' ? 'missing' : 'failure' }];
    case 'broken':
      return [{ ...common, kind: 'open' }];
    // It waits for another one, which is told.
    case 'blocked':
      return [];
    default:
      return finding satisfies never;
  }
}

function tellUnloaded(
  common: Omit<ToldFinding, 'kind'>,
  exercise: ExerciseResult,
  reading: Reading,
  locate: Locate,
): ToldFinding {
  const { load } = viewExercise({ ...exercise, exhibits: [] }, reading);
  const { loaded, file } = exercise;
  const frame = load?.frame === undefined ? [] : writeLines(load.frame.block);
  return {
    ...common,
    kind: loaded.kind === 'no-file' ? 'missing' : 'unloaded',
    about: file,
    message: load === undefined ? common.message : writeSentence(load.sentence),
    details: [...writeRows(load?.rows ?? []), ...frame],
    place: locate(placeOfLoad(loaded, file)),
  };
}

function placeOfLoad(
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
    case 'never-settled':
    case 'exhausted':
      return { file };
    default:
      return loaded satisfies never;
  }
}
