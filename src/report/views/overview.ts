import type { Points, Verdict } from '../../records/result.ts';
import { readDeclared, writePlainly } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import type { AttentionItem } from '../../records/attention.ts';
import { isGraded, type OverviewRow, type RowState } from '../../records/overview-row.ts';
import { viewAttention, type AttentionView } from './attention.ts';
import { viewDistribution } from './distribution.ts';
import type { DistributionView } from './distribution.ts';
import type { OverviewSheet } from './overview-sheet.ts';
import { share } from './points.ts';
import { viewSuccess } from './success.ts';
import type { SuccessView } from './success.ts';

/** What the overview says beyond the rows. */
export interface OverviewOptions {
  /** Where the report of a submission lies, from the overview's own folder, with forward slashes. */
  readonly reportOf: (id: string) => string;
  /** What a person has to look at. */
  readonly attention?: readonly AttentionItem[];
}

export interface OverviewView {
  readonly sheet: Words;
  readonly pageTitle: string;
  readonly version: string;
  readonly count: number;
  readonly submissions: string;
  readonly possible: number;
  readonly broken?: string;
  readonly attention: readonly AttentionView[];
  readonly distribution?: DistributionView;
  readonly exercises: readonly MeanView[];
  readonly success: SuccessView;
  readonly rows: readonly RowView[];
}

/** How an exercise went for the class. */
export interface MeanView {
  readonly title: Words;
  readonly possible: number;
  readonly mean: string;
  readonly percent: number;
  readonly full: number;
  readonly unloaded: number;
}

export interface RowView {
  /** Where the row stands among the names: what the table is sorted by. */
  readonly rank: number;
  readonly names: string;
  readonly folder: { readonly code: string } | undefined;
  readonly group: string;
  /** Of the report, where there is one. */
  readonly address: string | undefined;
  /** In the place of a grade, where there is none. */
  readonly state: string | undefined;
  readonly points: Points & { readonly percent: number };
  readonly exercises: readonly { readonly earned: number | string; readonly isUnloaded: boolean }[];
  readonly broken: number;
}

export function viewOverview(
  rows: readonly OverviewRow[],
  sheet: OverviewSheet,
  { reportOf, attention = [] }: OverviewOptions,
): OverviewView {
  const exercises = chooseExercises(rows, sheet);
  const possible = exercises.reduce((sum, { points }) => sum + points, 0);
  const named = rows.map((row) => ({ row, names: nameAuthors(row) })).sort(compareNames);
  const graded = rows.filter(isGraded);
  const broken = rows.filter((row) => countVerdicts(row, 'broken') > 0).length;
  const title = readDeclared(sheet.title);
  return {
    sheet: title,
    pageTitle: writePlainly(title),
    version: sheet.version,
    count: rows.length,
    submissions: tellCount(rows.length, graded.length),
    possible,
    ...(broken > 0 && { broken: tellBroken(broken) }),
    attention: viewAttention(attention, (id) => writeAddress(reportOf(id))),
    ...(graded.length > 0 && {
      distribution: viewDistribution(
        graded.map(({ points }) => points.earned),
        possible,
      ),
    }),
    exercises: exercises.map((exercise) => viewMean(exercise, graded)),
    success: viewSuccess(graded, exercises),
    rows: named.map(({ row, names }, rank) => ({
      rank,
      names,
      folder: names === row.name ? undefined : { code: row.name },
      group: row.group ?? '',
      state: row.state.kind === 'graded' ? undefined : nameState(row.state.kind),
      address: hasReport(row) ? writeAddress(reportOf(row.id)) : undefined,
      points: { ...row.points, percent: share(row.points.earned, row.points.possible) },
      exercises: exercises.map(({ id }) => {
        const own = row.exercises.find((exercise) => exercise.id === id);
        return { earned: own?.points.earned ?? '–', isUnloaded: own?.isLoaded === false };
      }),
      broken: countVerdicts(row, 'broken'),
    })),
  };
}

/** A path from the overview's folder as a relative address, whatever is in its names. */
export function writeAddress(path: string): string {
  return `./${path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/')}`;
}

/** Those that were graded: all of the sheet's, unless only some were asked for. */
function chooseExercises(
  rows: readonly OverviewRow[],
  { exercises }: OverviewSheet,
): OverviewSheet['exercises'] {
  if (rows.length === 0) return exercises;
  const graded = new Set(rows.flatMap((row) => row.exercises.map(({ id }) => id)));
  return exercises.filter(({ id }) => graded.has(id));
}

function nameAuthors({ authors, person }: OverviewRow): string {
  return authors.length === 0 ? person.name : authors.map((author) => author.name).join(', ');
}

const collator = new Intl.Collator('en', { numeric: true });

function compareNames(
  left: { readonly row: OverviewRow; readonly names: string },
  right: { readonly row: OverviewRow; readonly names: string },
): number {
  return collator.compare(left.names, right.names) || (left.row.id < right.row.id ? -1 : 1);
}

function viewMean(
  { id, title, points }: OverviewSheet['exercises'][number],
  rows: readonly OverviewRow[],
): MeanView {
  const own = rows.flatMap((row) => row.exercises.filter((exercise) => exercise.id === id));
  const earned = own.reduce((sum, exercise) => sum + exercise.points.earned, 0);
  return {
    title: readDeclared(title),
    possible: points,
    mean: own.length === 0 ? '–' : (earned / own.length).toFixed(1),
    percent: share(earned, own.length * points),
    full: own.filter((exercise) => exercise.points.earned === exercise.points.possible).length,
    unloaded: own.filter((exercise) => !exercise.isLoaded).length,
  };
}

function countVerdicts({ verdicts }: OverviewRow, kind: Verdict['kind']): number {
  return Object.values(verdicts).filter((verdict) => verdict === kind).length;
}

function tellCount(all: number, graded: number): string {
  const submissions = `${all} ${all === 1 ? 'submission' : 'submissions'}`;
  return all === graded ? submissions : `${submissions}, ${graded} graded`;
}

function nameState(kind: Exclude<RowState['kind'], 'graded'>): string {
  return { 'not-gradable': 'not gradable', 'not-yet': 'not yet', fault: 'our fault' }[kind];
}

function hasReport({ state }: OverviewRow): boolean {
  return state.kind === 'graded' || state.kind === 'not-gradable';
}

function tellBroken(count: number): string {
  const reports = count === 1 ? '1 submission has' : `${count} submissions have`;
  return `${reports} checks that broke. That is our fault: these grades are not final.`;
}
