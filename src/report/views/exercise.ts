import type { ExerciseResult } from '../../records/result.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayNoPictures } from '../sentences/picture.ts';
import { nameExercise } from '../sentences/name-exercise.ts';
import { summarizeExercise } from '../sentences/summary.ts';
import { viewExhibit } from './exhibit.ts';
import type { ExhibitView } from './exhibit.ts';
import { viewLine } from './line.ts';
import type { LineView } from './line.ts';
import { viewPoints } from './points.ts';
import type { PointsView } from './points.ts';
import type { Reading } from './reading.ts';

/** An exercise in a report: what was asked and what it earned. Why points were lost is told with their causes. */
export interface ExerciseView {
  readonly id: string;
  readonly name: string;
  readonly title: Words;
  readonly file: { readonly code: string };
  readonly points: PointsView;
  readonly summary: Words;
  readonly isWhole: boolean;
  readonly lines: readonly LineView[];
  readonly exhibits: readonly ExhibitView[];
  /** In the place of pictures, where there is none of an answer. */
  readonly unanswered?: Words;
  readonly printed?: { readonly block: string };
}

/** `causeOf` gives the anchor at which it is told why a check did not pass. */
export function viewExercise(
  exercise: ExerciseResult,
  reading: Reading,
  causeOf: (checkId: string) => string | undefined,
): ExerciseView {
  const { id, title, file, points, loaded, checks, exhibits, printed } = exercise;
  const isAnswered = exhibits.some(({ actual }) => actual !== undefined);
  return {
    id,
    name: nameExercise(id),
    title: readDeclared(title),
    file: { code: file },
    points: viewPoints(points, checks),
    summary: summarizeExercise(checks),
    isWhole: checks.every(({ verdict }) => verdict.kind === 'passed'),
    lines: checks.map((check) => viewLine(check, causeOf(check.id))),
    // Where nothing was answered, there is nothing to be compared, and images alone say nothing.
    exhibits:
      loaded.kind === 'loaded' && isAnswered
        ? exhibits.map((exhibit) => viewExhibit(exhibit, reading))
        : [],
    ...(loaded.kind === 'loaded' &&
      exhibits.length > 0 &&
      !isAnswered && { unanswered: sayNoPictures(exhibits) }),
    ...(printed !== '' && { printed: { block: printed } }),
  };
}
