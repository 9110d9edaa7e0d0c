import { describe, expect, test } from 'vitest';
import { compareSnapshots } from '../../../src/history/compare.ts';
import { takeSnapshot } from '../../../src/history/take-snapshot.ts';
import type { ChangeCause } from '../../../src/records/changes.ts';
import type { GradeLine } from '../../../src/records/grade.ts';
import type { OverviewRow } from '../../../src/records/overview-row.ts';
import type { Sheet } from '../../../src/records/sheet.ts';
import type { Snapshot } from '../../../src/records/snapshot.ts';
import { sheet } from '../batch/small-sheet.ts';

interface Case {
  readonly verdict?: 'passed' | 'failed';
  readonly content?: string;
  readonly graders?: string;
  readonly harness?: string;
  readonly lines?: readonly GradeLine[];
  readonly points?: string;
  readonly worth?: number;
  readonly seed?: number;
}

describe('a change is told with its cause', () => {
  const given: GradeLine = { kind: 'adjustment', points: '+1', reason: 'right' };
  const late: GradeLine = { kind: 'late', points: '-1', reason: '1 day late' };
  test.each<[string, Case, readonly ChangeCause[]]>([
    ['other files', { verdict: 'failed', content: 'd' }, ['code']],
    ['another check', { verdict: 'failed', graders: 'd' }, ['grader']],
    ['another machinery', { verdict: 'failed', harness: 'd' }, ['harness']],
    ['another seed', { verdict: 'failed', seed: 2 }, ['seed']],
    ['other weights', { worth: 4 }, ['weights']],
    ['points by hand', { lines: [given], points: '6' }, ['adjustment']],
    ['being late', { lines: [late], points: '4' }, ['late']],
    [
      'two things',
      { verdict: 'failed', content: 'd', graders: 'd', lines: [given], points: '3' },
      ['code', 'grader', 'adjustment'],
    ],
  ])('%s', (_, change, causes) => {
    const { people } = compareSnapshots(take({}), take(change));
    expect(people).toMatchObject([{ id: 'ada', causes }]);
  });

  test('and what is the same is not told', () => {
    expect(compareSnapshots(take({}), take({ content: 'd', graders: 'd' }))).toMatchObject({
      people: [],
      same: 1,
    });
  });

  test('check by check, old and new', () => {
    const { people } = compareSnapshots(take({}), take({ verdict: 'failed', content: 'd' }));
    expect(people[0]).toMatchObject({
      kind: 'fell',
      old: '5',
      new: '2',
      checks: [{ id: 'one.values', old: 3, new: 0, causes: ['code'] }],
    });
  });

  test('and who comes and goes is told', () => {
    const empty: Snapshot = { ...take({}), people: [] };
    expect(compareSnapshots(empty, take({})).people).toMatchObject([{ kind: 'joined', new: '5' }]);
    expect(compareSnapshots(take({}), empty).people).toMatchObject([{ kind: 'left', old: '5' }]);
  });
});

describe('points that fall', () => {
  const before = take({});
  const lower = { verdict: 'failed', content: 'd' } as const;

  test('are held back from the grade book, run after run', () => {
    const once = take(lower, before);
    expect(once.people).toMatchObject([{ points: '2', published: '5' }]);
    const twice = take(lower, once);
    expect(twice).toEqual(once);
    expect(compareSnapshots(before, once).people).toMatchObject([{ held: '5' }]);
  });

  test('are published where somebody says so', () => {
    const once = take(lower, before);
    const allowed = take(lower, once, true);
    expect(allowed.people).toMatchObject([{ points: '2', published: '2' }]);
    expect(compareSnapshots(once, allowed).people).toMatchObject([
      { kind: 'even', old: '2', new: '2' },
    ]);
  });

  test('are published when they rise above what there was', () => {
    const once = take(lower, before);
    expect(take({ points: '6', lines: [] }, once).people).toMatchObject([{ published: '6' }]);
  });

  test('to no grade are held back, too', () => {
    const row: OverviewRow = {
      ...rowOf({}),
      state: { kind: 'not-gradable', reason: '', todo: '' },
    };
    const options = { sheet, seed: 1, before, allowLower: false };
    const [ada] = takeSnapshot([row], options).people;
    expect(ada).toMatchObject({ state: 'not-gradable', published: '5' });
    expect(ada).not.toHaveProperty('points');
  });

  test('by a fault of ours stand where they stood', () => {
    const row: OverviewRow = { ...rowOf({}), state: { kind: 'fault', message: 'ours' } };
    const options = { sheet, seed: 1, before, allowLower: true };
    expect(takeSnapshot([row], options).people).toEqual(before.people);
  });
});

function take(change: Case, before?: Snapshot, allowLower = false): Snapshot {
  const { worth, seed = 1 } = change;
  return takeSnapshot([rowOf(change)], {
    sheet: worth === undefined ? sheet : weigh(worth),
    seed,
    before,
    allowLower,
  });
}

function rowOf({ verdict = 'passed', lines, points, worth = 3, ...origin }: Case): OverviewRow {
  const earned = (verdict === 'passed' ? worth : 0) + 2;
  return {
    id: 'ada',
    name: 'ada',
    person: { name: 'Ada', source: 'folder' },
    authors: [],
    state: { kind: 'graded' },
    points: { earned, possible: 10 },
    ...(points !== undefined && {
      grade: { checked: earned, possible: 10, lines: lines ?? [], points, comments: [], stale: [] },
    }),
    exercises: [
      {
        id: 'one',
        points: { earned, possible: 5 },
        isLoaded: true,
        origin: { fingerprint: 'f', content: 'c', graders: 'g', harness: 'h', ...origin },
      },
    ],
    failures: [],
    verdicts: { 'one.values': verdict, 'one.negative': 'passed' },
  };
}

/** The first check is worth more. */
function weigh(points: number): Sheet {
  const [first, ...others] = sheet.exercises;
  const [check, ...checks] = first?.checks ?? [];
  if (first === undefined || check === undefined) throw new Error('no check');
  return {
    ...sheet,
    exercises: [{ ...first, checks: [{ ...check, points }, ...checks] }, ...others],
  };
}
