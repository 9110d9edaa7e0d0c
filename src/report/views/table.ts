import { countingPoints, countBroken, type OverviewRow } from '../../records/overview-row.ts';
import type { Points } from '../../records/result.ts';
import { sayTerms } from '../../text/grade-sum.ts';
import { compareNames } from '../../text/people.ts';
import { nameState } from '../sentences/class.ts';
import { nameExercise } from '../sentences/name-exercise.ts';
import { writeDeclared, writeWords } from '../terminal/words.ts';
import type { MistakeView } from './mistakes.ts';
import type { OverviewSheet } from './overview-sheet.ts';
import { hasReport, namePeople, numberPerson, writeAddress, type ReportPlaces } from './person.ts';
import { share } from './points.ts';

/** The class, one line for each submission. */
export interface TableView {
  readonly hasNumbers: boolean;
  /** Whether a course makes marks of points. */
  readonly hasMarks: boolean;
  readonly exercises: readonly { readonly name: string; readonly title: string }[];
  readonly rows: readonly RowView[];
  /** What the table can be narrowed to; none where all rows are of one state. */
  readonly states: readonly ChoiceView[];
  readonly mistakes: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly value: string;
  readonly label: string;
}

export interface RowView {
  /** Where the row stands among the names: what the table is sorted by. */
  readonly rank: number;
  readonly number: string;
  readonly names: string;
  readonly group: string;
  /** Of the reports, where there are any. */
  readonly staff: string | undefined;
  readonly student: string | undefined;
  readonly stateKind: string;
  /** In the place of a grade, where there is none. */
  readonly state: string | undefined;
  readonly points: Points & { readonly percent: number };
  /** The points that count, by what a course made of those of the checks. */
  readonly total: number | string;
  /** How it came about, where it is not what the checks gave: `88 + 2`. */
  readonly sum: string;
  readonly mark: string;
  readonly exercises: readonly { readonly earned: number | string; readonly isUnloaded: boolean }[];
  readonly broken: number;
  /** Which of the choices it has, by their values. */
  readonly mistakes: string;
}

/** `rows` in the order of names. */
export function viewTable(
  rows: readonly OverviewRow[],
  exercises: OverviewSheet['exercises'],
  mistakes: readonly MistakeView[],
  places: ReportPlaces,
): TableView {
  // Ids are the sheet's, and may have any sign in them.
  const values = new Map(mistakes.map(({ id }, at) => [id, `m${at}`]));
  const states = new Set(rows.map(stateOf));
  return {
    hasNumbers: listPeople(rows).some(({ number }) => number !== ''),
    hasMarks: rows.some(({ grade }) => grade?.mark !== undefined),
    exercises: exercises.map(({ id, title }) => ({
      name: nameExercise(id),
      title: writeDeclared(title),
    })),
    rows: listPeople(rows).map((each, rank) => viewRow(each, rank, exercises, values, places)),
    states:
      states.size < 2 ? [] : [...states].map((value) => ({ value, label: nameChoice(value) })),
    mistakes: mistakes.map(({ sentence }, at) => ({
      value: `m${at}`,
      label: cut(writeWords(sentence)),
    })),
  };
}

/** How many have each mark, in the order of the marks. */
export function countMarks(
  rows: readonly OverviewRow[],
): readonly { readonly mark: string; readonly count: number }[] {
  const marks = Map.groupBy(rows, ({ grade }) => grade?.mark);
  return [...marks]
    .flatMap(([mark, own]) => (mark === undefined ? [] : { mark, count: own.length }))
    .toSorted((left, right) => compareNames(left.mark, right.mark));
}

/** A line of the table: one for everybody, whoever they handed in with. */
interface Listed {
  readonly row: OverviewRow;
  readonly names: string;
  readonly number: string;
}

function listPeople(rows: readonly OverviewRow[]): readonly Listed[] {
  const listed = rows.flatMap((row): readonly Listed[] => {
    const { members } = row.person;
    if (members === undefined) return [{ row, names: namePeople(row), number: numberPerson(row) }];
    return members.map(({ name, participant = '' }) => ({ row, names: name, number: participant }));
  });
  return listed.toSorted((left, right) => compareNames(left.names, right.names));
}

function viewRow(
  { row, names, number }: Listed,
  rank: number,
  exercises: OverviewSheet['exercises'],
  values: ReadonlyMap<string, string>,
  { reportOf, studentReportOf }: ReportPlaces,
): RowView {
  const isThere = hasReport(row);
  const made = new Set(row.failures.flatMap(({ mistake }) => values.get(mistake?.id ?? '') ?? []));
  return {
    rank,
    number,
    names,
    group: (row.person.members === undefined ? row.group : row.person.group) ?? '',
    staff: isThere ? writeAddress(reportOf(row.id)) : undefined,
    student:
      isThere && studentReportOf !== undefined ? writeAddress(studentReportOf(row.id)) : undefined,
    stateKind: stateOf(row),
    state: row.state.kind === 'graded' ? undefined : nameState(row.state.kind),
    points: { ...row.points, percent: shareOf(row) },
    total: countingPoints(row).earned,
    sum: sayTerms(row.grade),
    mark: row.grade?.mark ?? '',
    exercises: exercises.map(({ id }) => {
      const own = row.exercises.find((exercise) => exercise.id === id);
      return { earned: own?.points.earned ?? '–', isUnloaded: own?.isLoaded === false };
    }),
    broken: countBroken(row),
    mistakes: [...made].join(' '),
  };
}

/** Bonus points do not lengthen a bar. */
function shareOf(row: OverviewRow): number {
  const { earned, possible } = countingPoints(row);
  return Math.min(100, share(Number(earned), possible));
}

/** A grade with checks that broke is a state of its own: somebody has to look. */
function stateOf(row: OverviewRow): string {
  return row.state.kind === 'graded' && countBroken(row) > 0 ? 'open' : row.state.kind;
}

function nameChoice(value: string): string {
  return value === 'open' ? 'not final' : nameState(value as OverviewRow['state']['kind']);
}

/** Choices stand in a menu. */
function cut(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
