import { isGraded, type OverviewRow } from '../records/overview-row.ts';
import { formatCsvLine, guardFormulas } from '../text/csv.ts';

/** The worksheet's own word for it. Whether Moodle has a grade by now is not known here. */
const neverGraded = '-';

/**
 * The points of a class as CSV, with the columns of Moodle's offline grading worksheet first. Its import refuses a file
 * that lacks `Identifier`, `Grade` or `Last modified (grade)`, takes `Feedback comments` where the assignment has them,
 * and passes over the columns that it does not know. It looks for these names in the language that the importing
 * teacher has chosen: they are the English ones.
 */
export function formatGrades(rows: readonly OverviewRow[], exerciseIds: readonly string[]): string {
  const header = [
    'Identifier',
    'Full name',
    'Grade',
    'Maximum Grade',
    'Last modified (grade)',
    'Feedback comments',
    'Folder',
    'Authors',
    ...exerciseIds,
    'Ungraded checks',
  ];
  const lines = mergeParticipants(rows).rows.map((row) => {
    const { participant, name } = row.person;
    // Not semicolons between them: there some spreadsheets begin a new cell.
    const authors = row.authors.map(({ name }) => guardFormulas(name)).join(', ');
    const points = exerciseIds.map((id) => tellExercise(row, id));
    const identifier = participant === undefined ? '' : `Participant ${participant}`;
    const comment = isGraded(row)
      ? `${exerciseIds.map((id, i) => `${id}: ${points[i]}`).join(', ')}. The report says what was checked.`
      : tellState(row);
    const { possible } = row.points;
    return [
      identifier,
      participant === undefined ? authors : name,
      isGraded(row) ? row.points.earned : '',
      possible,
      neverGraded,
      comment,
      row.name,
      authors,
      ...points,
      isGraded(row) ? countBroken(row) : '',
    ];
  });
  // Spreadsheets take a file for UTF-8 only with a byte order mark in front.
  return `\uFEFF${[header, ...lines].map(formatCsvLine).join('\r\n')}\r\n`;
}

/** The points of an exercise: none where nothing of the submission could be run, or nobody knows which file it is. */
function tellExercise(row: OverviewRow, id: string): number | '' {
  const exercise = row.exercises.find((each) => each.id === id);
  if (exercise === undefined || (!isGraded(row) && !exercise.isLoaded)) return '';
  return exercise.points.earned;
}

/** Why there is no grade. */
function tellState({ state }: OverviewRow): string {
  switch (state.kind) {
    case 'graded':
      return '';
    case 'not-gradable':
      return `Not gradable: ${state.reason}.`;
    case 'not-yet':
      return 'Not graded yet.';
    case 'fault':
      return 'Not graded, by a fault of the grading program.';
    default:
      return state satisfies never;
  }
}

/** Folders of one participant, of which one is in the CSV. */
export interface Merged {
  readonly kept: OverviewRow;
  readonly others: readonly OverviewRow[];
}

/**
 * One row for each participant, the one with the most points, in the place of the first: Moodle has a folder for files and
 * another for text that was typed in, and the last row of an import would win.
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

/** Checks that could not be judged, by our fault: such a grade is not final. */
export function countBroken(row: OverviewRow): number {
  return Object.values(row.verdicts).filter((kind) => kind === 'broken').length;
}
