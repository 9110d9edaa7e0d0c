import { expect, test } from 'vitest';
import { listSubmitters } from '../../../src/batch/list-people.ts';
import type { HandIn } from '../../../src/gradebook/hand-in.ts';
import type { OverviewRow, RowState } from '../../../src/records/overview-row.ts';

function list(state: RowState) {
  const row: OverviewRow = {
    id: 'ada',
    name: 'ada',
    person: { name: 'ada', source: 'folder' },
    authors: [],
    state,
    points: { earned: 5, possible: 10 },
    exercises: [
      { id: 'one', points: { earned: 5, possible: 5 }, isLoaded: true },
      { id: 'two', points: { earned: 0, possible: 5 }, isLoaded: false },
    ],
    verdicts: {},
    failures: [],
  };
  const handIn: HandIn = { id: 'ada', name: 'ada', outcome: { kind: 'not-yet' } };
  return listSubmitters([{ row, handIn }])[0];
}

test('the table has points of an exercise where it was run and there is a grade, else none', () => {
  const graded = list({ kind: 'graded' });
  expect([graded?.points, ...(graded?.exercises ?? [])]).toEqual([5, ['one', 5]]);
  const undecided = list({ kind: 'not-gradable', reason: 'two files claim', todo: 'ask' });
  expect([undecided?.points, ...(undecided?.exercises ?? [])]).toEqual([undefined]);
});
