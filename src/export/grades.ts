import { isGraded, type OverviewRow } from '../records/overview-row.ts';
import { writeCsvLine, guardFormulas } from '../text/csv.ts';

/** One person in the table of grades; docs/grades.md says what each column holds. */
export interface GradeRow {
  readonly number?: string;
  readonly name: string;
  readonly team?: string;
  readonly login?: string;
  readonly email?: string;
  readonly studentId?: string;
  readonly folder?: string;
  readonly state: GradeState;
  /** Only where there is a grade: no 0 and no dash stands for none. */
  readonly points?: number;
  readonly possible: number;
  /** Points by the exercise's id, where it was run. */
  readonly exercises: ReadonlyMap<string, number>;
  readonly comment: string;
  readonly authors: readonly string[];
  readonly unjudged?: number;
  /** The student's report, from the output folder on. */
  readonly report?: string;
}

const gradeStates = [
  'graded',
  'held back',
  'not gradable',
  'nothing handed in',
  'not graded yet',
  'fault',
] as const;

export type GradeState = (typeof gradeStates)[number];

/** The columns before those of the exercises, and after them. */
export const gradeColumns = {
  before: [
    'number',
    'name',
    'team',
    'login',
    'email',
    'student id',
    'folder',
    'state',
    'points',
    'possible',
  ],
  after: ['comment', 'authors', 'unjudged checks', 'report'],
} as const;

/** The class as a table for people and scripts: one row a person. */
export function writeGrades(rows: readonly GradeRow[], exerciseIds: readonly string[]): string {
  const header = [...gradeColumns.before, ...exerciseIds, ...gradeColumns.after];
  const lines = rows.map((row) => [
    row.number ?? '',
    row.name,
    row.team ?? '',
    row.login ?? '',
    row.email ?? '',
    row.studentId ?? '',
    row.folder ?? '',
    row.state,
    row.points ?? '',
    row.possible,
    ...exerciseIds.map((id) => row.exercises.get(id) ?? ''),
    row.comment,
    // Not semicolons between them: there some spreadsheets begin a new cell.
    row.authors.map(guardFormulas).join(', '),
    row.unjudged ?? '',
    row.report ?? '',
  ]);
  // Spreadsheets take a file for UTF-8 only with a byte order mark in front.
  return `\uFEFF${[header, ...lines].map(writeCsvLine).join('\r\n')}\r\n`;
}

/** Folders of one participant, of which one counts. */
export interface Merged {
  readonly kept: OverviewRow;
  readonly others: readonly OverviewRow[];
}

/**
 * One row for each participant, the one with the most points, in the place of the first: Moodle has a folder for files and
 * another for text that was typed in.
 */
export function mergeParticipants(rows: readonly OverviewRow[]): {
  readonly rows: readonly OverviewRow[];
  readonly merged: readonly Merged[];
} {
  const groups = Map.groupBy(rows, (row) => row.person.participant ?? row);
  const chosen = [...groups.values()].map((group) => {
    const kept = group.reduce((best, row) =>
      isGraded(row) && (!isGraded(best) || row.points.earned > best.points.earned) ? row : best,
    );
    return { kept, others: group.filter((row) => row !== kept) };
  });
  return {
    rows: chosen.map(({ kept }) => kept),
    merged: chosen.filter(({ others }) => others.length > 0),
  };
}
