import { expect, test } from 'vitest';
import { markRow, toHandIn } from '../../../src/batch/mark.ts';
import type { OverviewRow } from '../../../src/records/overview-row.ts';
import { loadSheet } from '../../../src/sheet/load.ts';
import { smallSheetFile } from './small-class.ts';

const { sheet } = await loadSheet(smallSheetFile);

const row: OverviewRow = {
  id: 'ada',
  name: 'Ada_7_assignsubmission_file_',
  person: { name: 'Ada', source: 'moodle', participant: '7' },
  authors: [],
  state: { kind: 'graded' },
  points: { earned: 5, possible: 10 },
  exercises: [{ id: 'one', points: { earned: 5, possible: 5 }, isLoaded: true }],
  verdicts: {},
  failures: [],
};

test("a mark is what the checks gave, or what the course's word for it is", () => {
  expect(markRow(row, sheet)).toMatchObject({ points: 5, possible: 10, notes: [] });
  const grade = {
    checked: 5,
    possible: 8,
    points: '5.75',
    mark: '2.3',
    comments: ['come and see me'],
    stale: [],
    lines: [
      { kind: 'adjustment', points: '+2', reason: 'a good idea' },
      { kind: 'late', points: '-1.25', reason: '1 day late' },
    ],
  } as const;
  expect(markRow({ ...row, grade }, sheet)).toMatchObject({
    points: 5.75,
    possible: 8,
    notes: ['5 + 2 (a good idea) - 1.25 (1 day late)', '2.3', 'come and see me'],
  });
});

test.each([
  [{ kind: 'not-yet' } as const, { kind: 'not-yet' }],
  [
    { kind: 'not-gradable', reason: 'two files', todo: 'x' } as const,
    { kind: 'not-gradable', reason: 'two files' },
  ],
  [
    { kind: 'fault', message: 'boom' } as const,
    { kind: 'not-gradable', reason: 'a fault of ours: boom' },
  ],
])('what is %j has no grade in a grade book', (state, outcome) => {
  expect(toHandIn({ ...row, state }, (each) => markRow(each, sheet)).outcome).toEqual(outcome);
});

test('where a check broke by our fault, no grade goes out', () => {
  const verdicts = { 'one.double': 'broken' } as const;
  expect(toHandIn({ ...row, verdicts }, (each) => markRow(each, sheet)).outcome).toEqual({
    kind: 'not-gradable',
    reason: 'a check broke, by a fault of ours',
  });
});
