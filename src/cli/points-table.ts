import Table from 'cli-table3';
import { measureStyled } from '../report/terminal/wrap.ts';
import { isGraded, sayCounting, type OverviewRow } from '../records/overview-row.ts';
import { sayApart } from '../text/people.ts';
import type { Style } from '../text/style.ts';
import { escapeTerminal } from '../text/terminal.ts';

/** A table longer than this is read in the overview, not in a terminal. */
export const mostRows = 60;

/** Fewer columns of a terminal say too little of a name. */
const leastName = 14;

interface Column {
  readonly title: string;
  /** One for each row. */
  readonly cells: readonly string[];
}

/** The points of everybody, no wider than a terminal is: names are cut where there is no room for them. */
export function writePointsTable(
  rows: readonly OverviewRow[],
  style: Style,
  width: number,
): string {
  // Whether a name is somebody else's too is asked of the whole class.
  const names = sayApart(rows).slice(0, mostRows);
  const columns = chooseColumns(rows.slice(0, mostRows), style, width);
  const room = roomForNames(columns, width);
  const table = new Table({
    head: ['submission', ...columns.map(({ title }) => title)].map((title) =>
      style.paint(title, 'bold'),
    ),
    style: { head: [], border: style.colours === 'none' ? [] : ['gray'], compact: true },
    colAligns: ['left', ...columns.map(() => 'right' as const)],
  });
  for (const [at, name] of names.entries())
    table.push([escapeTerminal(name, room), ...columns.map(({ cells }) => cells[at] ?? '')]);
  return table.toString();
}

/** The points, and those of each exercise where they leave room for names. */
function chooseColumns(
  rows: readonly OverviewRow[],
  { paint }: Style,
  width: number,
): readonly Column[] {
  const points = {
    title: 'points',
    cells: rows.map((row) =>
      isGraded(row) ? paint(sayCounting(row), 'bold') : paint('no grade', 'red'),
    ),
  };
  const ids =
    rows.find(({ exercises }) => exercises.length > 0)?.exercises.map(({ id }) => id) ?? [];
  const exercises = ids.map((title, at) => ({
    title,
    cells: rows.map(({ exercises }) => {
      const exercise = exercises[at];
      if (exercise === undefined) return '';
      return exercise.isLoaded ? writePoints(exercise) : paint('not loaded', 'yellow');
    }),
  }));
  const all = [...exercises, points];
  return roomForNames(all, width) < leastName ? [points] : all;
}

function writePoints({ points }: Pick<OverviewRow, 'points'>): string {
  return `${points.earned}/${points.possible}`;
}

/** What the other columns leave of a line. Each has a blank on both sides and a rule. */
function roomForNames(columns: readonly Column[], width: number): number {
  const widths = columns.map(({ title, cells }) =>
    Math.max(...[title, ...cells].map(measureStyled)),
  );
  return [0, ...widths].reduce((left, content) => left - content - 3, width - 1);
}
