import { toOverviewRow, type OverviewRow } from '../../../../src/records/overview-row.ts';
import { writeOverviewHtml, type OverviewSheet } from '../../../../src/report/overview-html.ts';
import { placeLinks } from '../../../../src/report/place-links.ts';
import { viewSources } from '../../../../src/report/source/view-sources.ts';
import { writeSubmissionHtml } from '../../../../src/report/submission-html.ts';
import {
  everything,
  exhibit,
  failed,
  longComparison,
  makeCheck,
  makeExercise,
  makeResult,
  perfect,
  unloaded,
} from '../fixtures.ts';

const sheet: OverviewSheet = {
  title: 'Sheet 9',
  version: '1.0.0',
  exercises: everything.exercises.map(({ id, title, points, checks }) => ({
    id,
    title,
    points: points.possible,
    checks: checks.map((check) => ({ ...check, points: check.points.possible })),
  })),
};

const base = toOverviewRow(everything);
const names = ['Ōkubo Renée', 'Ada Lovelace', 'Émile Borel', 'Zoë Łukasz', 'Bjarni Þór'];

/** A class in which there is one of everything. */
export function makeClass(size: number): string {
  const rows = Array.from({ length: size }, (_, at): OverviewRow => {
    const name = at < names.length ? (names[at] ?? '') : `Student ${at}`;
    const state =
      at === 1
        ? ({ kind: 'not-gradable', reason: 'it is a RAR archive', todo: 'ask for a ZIP' } as const)
        : ({ kind: 'graded' } as const);
    return {
      ...base,
      id: `s${at}`,
      name: `${name}_${at}`,
      person: { name, source: 'moodle', participant: String(4000 + at) },
      authors: [],
      state,
      points: { earned: (at * 37) % 101, possible: 100 },
      failures: base.failures
        .filter((_failure, failure) => (failure + at) % 3 > 0)
        .map((failure) => ({ ...failure, answers: `h${at % 4}` })),
    };
  });
  return writeOverviewHtml(rows, sheet, {
    reportOf: (id) => `staff/${id}/report.html`,
    studentReportOf: (id) => `students/${id}/report.html`,
    attention: [
      {
        kind: 'not-gradable',
        id: 's1',
        person: 'Ada Lovelace',
        what: 'not gradable',
        reason: 'it is a RAR archive',
        todo: 'Ask for a ZIP',
      },
    ],
  });
}

const source = `${'export const f = (x: number): number => x;\n'.repeat(20)}// ${'long '.repeat(60)}\n`;

/** Source is in colours where a check failed. */
const declared = makeCheck('f', failed(longComparison), {
  position: { file: 'a.ts', line: 1, column: 14 },
});

/** One mistake in several checks, and pictures: what most reports are. */
const mistaken = makeResult([
  ...perfect.exercises,
  makeExercise(
    'exercise4',
    ['a', 'b', 'c'].map((id) => makeCheck(id, failed(longComparison, 'Where is it taken?'))),
    { exhibits: Array.from({ length: 4 }, () => exhibit) },
  ),
]);

export const pages: Readonly<Record<string, string>> = {
  'a student’s report': writeSubmissionHtml(everything, 'student'),
  'a staff report': placeLinks(
    writeSubmissionHtml(
      everything,
      'staff',
      viewSources([{ path: 'a.ts', text: source }], [declared]),
    ),
    {
      back: './../../index.html',
      previous: { names: 'Ada Lovelace', address: './../ada/report.html' },
      next: { names: 'Émile Borel', address: './../borel/report.html' },
    },
  ),
  'a report of one mistake': writeSubmissionHtml(mistaken, 'student'),
  'a report of full marks': writeSubmissionHtml(perfect, 'student'),
  'a report in which nothing loaded': writeSubmissionHtml(unloaded, 'student'),
  'the class page': makeClass(40),
};
