import type { Edition } from '../../records/edition.ts';
import type { ExerciseResult, Verdict } from '../../records/result.ts';
import type { LoadOutcome } from '../../records/session.ts';
import { readDeclared, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { tellLoadOutcome } from '../sentences/load.ts';
import { summarizeChecks } from '../sentences/summary.ts';
import { viewCheck } from './check.ts';
import type { CheckView } from './check.ts';
import { viewExhibit } from './exhibit.ts';
import type { ExhibitView } from './exhibit.ts';
import { errorRows, writePlace } from './failure.ts';
import { viewPoints } from './points.ts';
import type { PointsView } from './points.ts';
import type { Reading } from './reading.ts';
import { textRow } from './rows.ts';
import type { Row } from './rows.ts';

export interface ExerciseView {
  readonly id: string;
  readonly title: Words;
  readonly file: { readonly code: string };
  readonly points: PointsView;
  readonly summary: Words;
  readonly load?: LoadView;
  /** Checks to be read, the ones to act upon first. */
  readonly open: readonly CheckView[];
  /** Checks that failed for want of the file alone. */
  readonly unloaded: readonly CheckView[];
  readonly passed: readonly CheckView[];
  readonly passedPoints: number;
  readonly exhibits: readonly ExhibitView[];
  readonly printed?: { readonly block: string };
}

/** Why the exercise's file did not load: said once for all its checks. */
export interface LoadView {
  readonly sentence: Words;
  readonly rows: readonly Row[];
  /** Lines of the source around the place. */
  readonly frame?: { readonly block: string };
}

export function viewExercise(exercise: ExerciseResult, reading: Reading): ExerciseView {
  const { id, title, file, points, loaded, checks, exhibits, printed } = exercise;
  const passed = checks.filter((check) => check.verdict.kind === 'passed');
  const unloaded = checks.filter(
    ({ verdict }) => verdict.kind === 'failed' && verdict.failure.kind === 'not-loaded',
  );
  const view = (check: (typeof checks)[number]): CheckView => viewCheck(check, reading);
  return {
    id,
    title: readDeclared(title),
    file: { code: file },
    points: viewPoints(points, checks),
    summary: summarizeChecks(checks),
    ...(loaded.kind !== 'loaded' && { load: viewLoad(loaded) }),
    open: readingOrder[reading.edition].flatMap((kind) =>
      checks.filter((check) => check.verdict.kind === kind && !unloaded.includes(check)).map(view),
    ),
    unloaded: unloaded.map(view),
    passed: passed.map(view),
    passedPoints: passed.reduce((sum, check) => sum + check.points.earned, 0),
    // Where nothing was answered, there is nothing to be compared.
    exhibits:
      loaded.kind === 'loaded' ? exhibits.map((exhibit) => viewExhibit(exhibit, reading)) : [],
    ...(printed !== '' && { printed: { block: printed } }),
  };
}

/** Staff has to see what broke before anything else. */
const readingOrder: Readonly<Record<Edition, readonly Verdict['kind'][]>> = {
  student: ['failed', 'broken', 'blocked'],
  staff: ['broken', 'failed', 'blocked'],
};

function viewLoad(loaded: Exclude<LoadOutcome, { kind: 'loaded' }>): LoadView {
  const sentence = tellLoadOutcome(loaded);
  switch (loaded.kind) {
    case 'no-file':
    case 'never-settled':
    case 'exhausted':
      return { sentence, rows: [] };
    case 'threw':
      return { sentence, rows: errorRows(loaded.error) };
    case 'not-compiled': {
      const { message, frame } = loaded.error;
      return {
        sentence,
        rows: [
          textRow(say`Error`, message, 'returned'),
          textRow(say`Place`, writePlace(loaded.error)),
        ],
        ...(frame !== undefined && { frame: { block: frame } }),
      };
    }
    default:
      return loaded satisfies never;
  }
}
