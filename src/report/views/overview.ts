import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import type { AttentionItem } from '../../records/attention.ts';
import {
  countBroken,
  countingPoints,
  isGraded,
  type OverviewRow,
} from '../../records/overview-row.ts';
import { sayBrokenRows, sayClass, sayEasier, sayExercise, sayMore } from '../sentences/class.ts';
import { writeWords } from '../terminal/words.ts';
import { viewAttention, type AttentionView } from './attention.ts';
import { viewClusters, type ClusterView } from './clusters.ts';
import { viewDistribution } from './distribution.ts';
import type { DistributionView } from './distribution.ts';
import { viewMistakes, type MistakeView } from './mistakes.ts';
import type { OverviewSheet } from './overview-sheet.ts';
import { sortByName, writeAddress, type ReportPlaces } from './person.ts';
import { share } from './points.ts';
import { viewSuccess } from './success.ts';
import type { SuccessView } from './success.ts';
import { countMarks, viewTable, type TableView } from './table.ts';

/** What the overview says beyond the rows. */
export interface OverviewOptions extends ReportPlaces {
  /** What a person has to look at. */
  readonly attention?: readonly AttentionItem[];
  /** Where it is told what is otherwise than before, where that is told. */
  readonly changesPage?: string;
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
  readonly changesPage?: string;
  readonly distribution?: DistributionView;
  /** Where a course makes marks of points. */
  readonly marks: readonly { readonly mark: string; readonly count: number }[];
  readonly exercises: readonly MeanView[];
  readonly mistakes: Folded<MistakeView>;
  readonly clusters: Folded<ClusterView>;
  readonly success: SuccessView & { readonly easier: string };
  readonly table: TableView;
}

/** What is read at once, and the rest behind a fold. */
export interface Folded<View> {
  readonly shown: readonly View[];
  readonly more: readonly View[];
  readonly summary: string;
}

/** How an exercise went for the class. */
export interface MeanView {
  readonly title: Words;
  readonly possible: number;
  readonly mean: string;
  readonly percent: number;
  readonly about: string;
}

const shownMistakes = 5;
const shownClusters = 3;

/** Clusters of two are many in a large class, and say little. */
const mostClusters = 24;

export function viewOverview(
  unsorted: readonly OverviewRow[],
  sheet: OverviewSheet,
  options: OverviewOptions,
): OverviewView {
  const rows = sortByName(unsorted);
  const exercises = chooseExercises(rows, sheet);
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const possible = exercises.reduce((sum, { points }) => sum + points, 0);
  const graded = rows.filter(isGraded);
  const broken = rows.filter((row) => countBroken(row) > 0).length;
  const title = readDeclared(sheet.title);
  const mistakes = viewMistakes(graded, checks, options);
  const clusters = viewClusters(graded, checks, options).slice(0, mostClusters);
  const success = viewSuccess(graded, exercises);
  return {
    sheet: title,
    pageTitle: writeWords(title),
    version: sheet.version,
    count: rows.length,
    submissions: sayClass(rows.length, graded.length),
    possible,
    ...(broken > 0 && { broken: sayBrokenRows(broken) }),
    ...(options.changesPage !== undefined && { changesPage: writeAddress(options.changesPage) }),
    attention: viewAttention(options.attention ?? [], (id) => writeAddress(options.reportOf(id))),
    ...(graded.length > 0 && {
      distribution: viewDistribution(
        graded.map((row) => Number(countingPoints(row).earned)),
        Math.max(possible, ...graded.map((row) => countingPoints(row).possible)),
      ),
    }),
    marks: countMarks(graded),
    exercises: exercises.map((exercise) => viewMean(exercise, graded)),
    mistakes: fold(mistakes, shownMistakes, (more) => sayMore(more, 'misconception')),
    clusters: fold(clusters, shownClusters, (more) => sayMore(more, 'group')),
    success: { ...success, easier: sayEasier(success.others.length) },
    table: viewTable(rows, exercises, mistakes, options),
  };
}

function fold<View>(
  views: readonly View[],
  shown: number,
  sayMore: (more: number) => string,
): Folded<View> {
  const more = views.slice(shown);
  return { shown: views.slice(0, shown), more, summary: sayMore(more.length) };
}

/** Those that were graded: all of the sheet's, unless only some were asked for. */
function chooseExercises(
  rows: readonly OverviewRow[],
  { exercises }: OverviewSheet,
): OverviewSheet['exercises'] {
  const graded = new Set(rows.flatMap((row) => row.exercises.map(({ id }) => id)));
  return graded.size === 0 ? exercises : exercises.filter(({ id }) => graded.has(id));
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
    about: sayExercise(
      own.filter((exercise) => exercise.points.earned === exercise.points.possible).length,
      own.filter((exercise) => !exercise.isLoaded).length,
    ),
  };
}
