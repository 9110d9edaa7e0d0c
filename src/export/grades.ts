import type { OverviewRow } from '../records/overview-row.ts';
import { formatCsvLine, guardFormulas } from '../text/csv.ts';
import { readMoodleFolder } from '../text/moodle-folder.ts';

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
    const folder = readMoodleFolder(row.name);
    // Not semicolons between them: there some spreadsheets begin a new cell.
    const authors = row.authors.map(({ name }) => guardFormulas(name)).join(', ');
    const points = exerciseIds.map(
      (id) => row.exercises.find((exercise) => exercise.id === id)?.points.earned ?? '',
    );
    const identifier = folder === undefined ? '' : `Participant ${folder.participant}`;
    const comment = `${exerciseIds.map((id, i) => `${id}: ${points[i]}`).join(', ')}. The report says what was checked.`;
    const { earned, possible } = row.points;
    return [
      identifier,
      folder?.person ?? authors,
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
  const groups = Map.groupBy(rows, (row) => readMoodleFolder(row.name)?.participant ?? row);
  const chosen = [...groups.values()].map((group) => {
    const kept = group.reduce((best, row) => (row.points.earned > best.points.earned ? row : best));
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
