import type { Points, Result, Verdict } from './result.ts';
import type { Author } from './submission.ts';

/** What the class overview keeps of a result: little, as a class may have thousands. */
export interface OverviewRow {
  readonly id: string;
  /** The folder's own name, not to be trusted anywhere it is shown. */
  readonly name: string;
  readonly authors: readonly Author[];
  readonly group?: string;
  readonly points: Points;
  readonly exercises: readonly OverviewExercise[];
  /** By the check's id. */
  readonly verdicts: Readonly<Record<string, Verdict['kind']>>;
}

export interface OverviewExercise {
  readonly id: string;
  readonly points: Points;
  readonly isLoaded: boolean;
}

export function toOverviewRow({ submission, points, exercises }: Result): OverviewRow {
  const { id, name, authors, group } = submission;
  const checks = exercises.flatMap((exercise) => exercise.checks);
  return {
    id,
    name,
    authors,
    ...(group !== undefined && { group }),
    points,
    exercises: exercises.map((exercise) => ({
      id: exercise.id,
      points: exercise.points,
      isLoaded: exercise.loaded.kind === 'loaded',
    })),
    verdicts: Object.fromEntries(checks.map((check) => [check.id, check.verdict.kind])),
  };
}
