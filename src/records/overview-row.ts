import type { Grade } from './grade.ts';
import type { Notice } from './notice.ts';
import type { Origin, Points, Result, Standing, Verdict } from './result.ts';
import { toRowFailures, type RowFailure } from './row-failure.ts';
import type { Author, Person } from './submission.ts';

/** What the class overview keeps of a result: little, as a class may have thousands. */
export interface OverviewRow {
  readonly id: string;
  /** The id of the person, where the best of several attempts counts and each of them has an id. */
  readonly holder?: string;
  /** The folder's own name, not to be trusted anywhere it is shown. */
  readonly name: string;
  readonly person: Person;
  readonly authors: readonly Author[];
  readonly group?: string;
  /** Only a graded row has a grade, and counts in statistics. */
  readonly state: RowState;
  readonly points: Points;
  /** What counts in the end, where there is a course to say so. */
  readonly grade?: Grade;
  readonly exercises: readonly OverviewExercise[];
  /** By the check's id. */
  readonly verdicts: Readonly<Record<string, Verdict['kind']>>;
  /** What is known of the checks whose answers were wrong. */
  readonly failures: readonly RowFailure[];
  /** What was read otherwise than it was handed in. */
  readonly oddities?: readonly Notice[];
  /** Equal for programs that are the same but for their formatting. */
  readonly alike?: string;
}

export type RowState =
  | Standing
  /** The run ended before it. */
  | { readonly kind: 'not-yet' }
  /** By a fault of ours, or of the machine. */
  | { readonly kind: 'fault'; readonly message: string };

export interface OverviewExercise {
  readonly id: string;
  readonly points: Points;
  readonly isLoaded: boolean;
  readonly origin?: Origin;
}

export function toOverviewRow(result: Result): OverviewRow {
  const { submission, standing, points, grade, exercises, causes, notices } = result;
  const { id, name, person, authors, group, alike } = submission;
  const oddities = notices.filter(({ kind }) => ['renamed', 'text', 'attempt'].includes(kind));
  const checks = exercises.flatMap((exercise) => exercise.checks);
  return {
    id,
    name,
    person,
    authors,
    ...(group !== undefined && { group }),
    state: standing,
    points,
    ...(grade !== undefined && { grade }),
    exercises: exercises.map((exercise) => ({
      id: exercise.id,
      points: exercise.points,
      isLoaded: exercise.loaded.kind === 'loaded',
      ...(exercise.origin !== undefined && { origin: exercise.origin }),
    })),
    verdicts: Object.fromEntries(checks.map((check) => [check.id, check.verdict.kind])),
    failures: checks.flatMap((check) => toRowFailures(check, causes)),
    ...(oddities.length > 0 && { oddities }),
    ...(alike !== undefined && { alike }),
  };
}

/** The row of a submission that has no result. */
export function makeBareRow(
  { id, name, person }: Pick<OverviewRow, 'id' | 'name' | 'person'>,
  state: RowState,
  possible: number,
): OverviewRow {
  const points = { earned: 0, possible };
  return {
    id,
    name,
    person,
    authors: [],
    state,
    points,
    exercises: [],
    verdicts: {},
    failures: [],
  };
}

/** The points that count: by a course's policy and a person's word, where there are any. */
export function countingPoints({ grade, points }: OverviewRow): {
  readonly earned: string;
  readonly possible: number;
} {
  if (grade?.points === undefined)
    return { earned: String(points.earned), possible: points.possible };
  return { earned: grade.points, possible: grade.possible };
}

/** The same as one word: `90/100`. */
export function sayCounting(row: OverviewRow): string {
  const { earned, possible } = countingPoints(row);
  return `${earned}/${possible}`;
}

export function isGraded({ state }: OverviewRow): boolean {
  return state.kind === 'graded';
}

/** Checks that could not be judged, by our fault: such a grade is not final. */
export function countBroken({ verdicts }: Pick<OverviewRow, 'verdicts'>): number {
  return Object.values(verdicts).filter((kind) => kind === 'broken').length;
}
