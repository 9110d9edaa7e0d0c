import type { OverviewRow } from '../records/overview-row.ts';
import { formatCsvLine, guardFormulas } from '../text/csv.ts';

/** What Moodle's "download all submissions" calls a folder: name, participant's number, kind of submission. */
const moodleFolder = /^(.*)_(\d+)_assignsubmission_(?:file|onlinetext)_?$/su;

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
  const lines = rows.map((row) => {
    const [, person, participant] = moodleFolder.exec(row.name) ?? [];
    // Not semicolons between them: there some spreadsheets begin a new cell.
    const authors = row.authors.map(({ name }) => guardFormulas(name)).join(', ');
    const points = exerciseIds.map(
      (id) => row.exercises.find((exercise) => exercise.id === id)?.points.earned ?? '',
    );
    const identifier = participant === undefined ? '' : `Participant ${participant}`;
    const comment = `${exerciseIds.map((id, i) => `${id}: ${points[i]}`).join(', ')}. The report says what was checked.`;
    const { earned, possible } = row.points;
    return [
      identifier,
      person ?? authors,
      earned,
      possible,
      neverGraded,
      comment,
      row.name,
      authors,
      ...points,
      countBroken(row),
    ];
  });
  // Spreadsheets take a file for UTF-8 only with a byte order mark in front.
  return `\uFEFF${[header, ...lines].map(formatCsvLine).join('\r\n')}\r\n`;
}

/** Checks that could not be judged, by our fault: such a grade is not final. */
export function countBroken(row: OverviewRow): number {
  return Object.values(row.verdicts).filter((kind) => kind === 'broken').length;
}
