import { describe, expect, test } from 'vitest';
import { decideGrade } from '../../../src/course/decide.ts';
import { findGrounds } from '../../../src/course/grounds.ts';
import type { Adjustment } from '../../../src/records/adjustment.ts';
import type { Late, Ruling } from '../../../src/records/ruling.ts';
import { saySum } from '../../../src/text/grade-sum.ts';
import { makeGraded } from './make-graded.ts';

const late: Late = {
  kind: 'late',
  days: 2,
  submitted: '2026-01-14 10:03',
  deadline: '2026-01-12 23:59',
};

describe('a grade', () => {
  test.each<[string, number, Partial<Ruling>, string]>([
    ['is what the checks gave', 88, {}, '88'],
    [
      'has what was given',
      88,
      { adjustments: [give(2, 'the sign was right')] },
      '88 + 2 (the sign was right) = 90',
    ],
    ['loses what was taken', 88, { adjustments: [give(-3, 'copied')] }, '88 - 3 (copied) = 85'],
    [
      'has two things that were given',
      88,
      { adjustments: [give(2, 'one'), give(0.5, 'two')] },
      '88 + 2 (one) + 0.5 (two) = 90.5',
    ],
    ['is told by when it was handed in where that costs nothing', 88, { late }, '88'],
    [
      'loses points for each day',
      88,
      { late: { ...late, cost: { points: 5 } } },
      '88 - 10 (2 days late: handed in 2026-01-14 10:03, due 2026-01-12 23:59) = 78',
    ],
    [
      'loses a share of what was earned',
      85,
      { late: { ...late, days: 1, cost: { percent: 10 } } },
      '85 - 8.5 (1 day late: handed in 2026-01-14 10:03, due 2026-01-12 23:59) = 76.5',
    ],
    [
      'loses a share of what is possible',
      85,
      { late: { ...late, days: 1, cost: { percent: 10, of: 'possible' } } },
      '85 - 10 (1 day late: handed in 2026-01-14 10:03, due 2026-01-12 23:59) = 75',
    ],
    [
      'loses no more than there is',
      4,
      { late: { ...late, cost: { points: 5 } } },
      '4 - 4 (2 days late: handed in 2026-01-14 10:03, due 2026-01-12 23:59) = 0',
    ],
    [
      'is nothing after the cut-off',
      88,
      { late: { ...late, kind: 'cut-off' } },
      '88 - 88 (too late to count: handed in 2026-01-14 10:03, due 2026-01-12 23:59) = 0',
    ],
    [
      'pays for being late with what was given, too',
      80,
      { adjustments: [give(10, 'regraded')], late: { ...late, days: 1, cost: { percent: 10 } } },
      '80 + 10 (regraded) - 9 (1 day late: handed in 2026-01-14 10:03, due 2026-01-12 23:59) = 81',
    ],
    [
      'is rounded once, at the end',
      85,
      { late: { ...late, days: 1, cost: { percent: 1.5 } }, rounding: { to: 0.5 } },
      '85 - 1.275 (1 day late: handed in 2026-01-14 10:03, due 2026-01-12 23:59) - 0.225 (rounded half up to 0.5) = 83.5',
    ],
    [
      'is never less than 0',
      2,
      { adjustments: [give(-5, 'copied')] },
      '2 - 5 (copied) + 3 (nobody gets less than 0) = 0',
    ],
    [
      'has so much of a bonus',
      70,
      { bonus: { exercises: ['two'], most: 6 } },
      '70 - 4 (the bonus counts up to 6) = 66',
    ],
    ['has all of a bonus without an end', 70, { bonus: { exercises: ['two'] } }, '70'],
    [
      'is none for who is excused',
      70,
      { adjustments: [{ kind: 'excused', person: 'Ada', reason: 'ill', date: '2026-01-20' }] },
      'no grade (ill)',
    ],
  ])('%s', (_, points, ruling, sum) => {
    const grade = decideGrade(makeGraded(points), { adjustments: [], ...ruling });
    const isSum = grade.lines.length > 0 && grade.points !== undefined;
    expect(`${saySum(grade)}${isSum ? ` = ${grade.points}` : ''}`).toBe(sum);
  });

  test('knows what is possible without a bonus', () => {
    const { possible } = decideGrade(makeGraded(70), {
      adjustments: [],
      bonus: { exercises: ['two'] },
    });
    expect(possible).toBe(90);
  });

  test('has a mark by the scale, after all', () => {
    const scale = [
      { from: 90, mark: '1.0' },
      { from: 0, mark: '5.0' },
    ];
    const decide = (adjustments: readonly Adjustment[]) =>
      decideGrade(makeGraded(88), { adjustments, scale }).mark;
    expect(decide([])).toBe('5.0');
    expect(decide([give(2, 'right')])).toBe('1.0');
  });

  test('comes with words that are worth nothing', () => {
    const comment: Adjustment = { ...give(0, 'Well done.'), kind: 'comment' };
    const grade = decideGrade(makeGraded(88), { adjustments: [comment] });
    expect(grade).toMatchObject({ points: '88', lines: [], comments: ['Well done.'] });
  });
});

describe('what was given for something that has changed since', () => {
  test.each<[string, Partial<Adjustment>, readonly string[]]>([
    ['other files', { content: 'b'.repeat(32) }, ['content']],
    ['another check', { check: 'b'.repeat(32) }, ['check']],
    ['both', { content: 'b'.repeat(32), check: 'b'.repeat(32) }, ['content', 'check']],
    ['a check that is gone', { about: 'one.gone' }, ['content', 'check']],
  ])('does not count, and is told: %s', (_, changes, changed) => {
    // The changes fit the kind that is given.
    const given = { ...give(2, 'the sign was right', 'one.values'), ...changes } as Adjustment;
    const grade = decideGrade(makeGraded(88), { adjustments: [given] });
    expect(grade.points).toBe('88');
    expect(grade.stale).toMatchObject([{ points: '+2', reason: 'the sign was right', changed }]);
  });

  test('is told apart by check, exercise and total', () => {
    for (const about of ['one.values', 'one', undefined]) {
      const grade = decideGrade(makeGraded(88), { adjustments: [give(2, 'right', about)] });
      expect(grade.points).toBe('90');
    }
    const heavier = makeGraded(88, { worth: 7 });
    const grade = decideGrade(heavier, { adjustments: [give(2, 'right', 'one.values')] });
    expect(grade.stale).toMatchObject([{ changed: ['check'] }]);
  });
});

function give(points: number, reason: string, about?: string): Adjustment & { kind: 'points' } {
  const grounds = findGrounds(makeGraded(88), about) ?? { content: '' };
  return {
    kind: 'points',
    person: 'Ada',
    ...(about !== undefined && { about }),
    points,
    reason,
    date: '2026-01-20',
    ...grounds,
  };
}
