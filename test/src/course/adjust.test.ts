import { describe, expect, test } from 'vitest';
import { adjust, type Doing, type Wish } from '../../../src/course/adjust.ts';
import { decideGrade } from '../../../src/course/decide.ts';
import { listAdjustments } from '../../../src/course/list-adjustments.ts';
import type { GradedPerson } from '../../../src/course/read-results.ts';
import type { Adjustment } from '../../../src/records/adjustment.ts';
import { makeGraded } from './make-graded.ts';

const sheet = { id: 'small', title: 'A small sheet', version: '1', weights: 'w' };
const ada = someone('Ada Lovelace', '101');
const everybody = [ada, someone('Grace Hopper', '102'), someone('Grace Hopper', '103')];
const date = '2026-01-20';

describe('points by hand', () => {
  test('are written with what they were given for', () => {
    expect(give(['Ada Lovelace', 'one.values'], 2).adjustments).toMatchObject([
      {
        kind: 'points',
        person: 'Ada Lovelace',
        participant: '101',
        about: 'one.values',
        points: 2,
        reason: 'right',
        date,
        content: 'a'.repeat(32),
      },
    ]);
  });

  test.each(['ada lovelace', '101', 'Ada Lovelace (101)', 'Ada Lovelace_101_folder'])(
    'are for whoever is called %s',
    (name) => {
      expect(give([name, undefined], 2).told).toBe('Ada Lovelace (101), in all: +2 (right)');
    },
  );

  test.each<[string, string | undefined, number, string]>([
    [
      'Ada Lovelaca',
      undefined,
      2,
      "nobody in this class is called 'Ada Lovelaca'; is it Ada Lovelace (101)?",
    ],
    ['Lovelace', undefined, 2, 'is it Ada Lovelace (101)?'],
    ['Alan Turing', undefined, 2, 'the names are those in the overview'],
    ['Grace Hopper', undefined, 2, "'Grace Hopper' may be any of"],
    ['101', 'one.valuse', 2, "there is no check 'one.valuse' on small; is it one.values"],
    ['101', undefined, 1e9, 'the total has 88 of 100 points, and cannot have +1000000000'],
    ['101', undefined, -89, 'the total has 88 of 100 points, and cannot have -89; give what'],
    ['101', 'one.values', 6, 'one.values has 0 of 5 points, and cannot have +6'],
    ['101', 'one.values', -1, 'one.values has 0 of 5 points, and cannot have -1'],
  ])('are refused for %s, %s, %i', (person, about, points, message) => {
    expect(() => give([person, about], points)).toThrow(message);
  });

  test('for a check are no more than it is worth, however often they are given', () => {
    const once = give(['101', 'one.values'], 3).adjustments;
    expect(() => give(['101', 'one.values'], 3, once)).toThrow('has 3 of 5 points');
    expect(give(['101', 'one.values'], 2, once).adjustments).toHaveLength(2);
  });

  test('can be taken back, each for itself', () => {
    const all = give(['101', 'one'], 1, give(['101', 'one.values'], 2).adjustments).adjustments;
    const rest = wish(['101', 'one'], { kind: 'withdraw' }, all).adjustments;
    expect(rest).toMatchObject([{ about: 'one.values' }]);
    expect(() => wish(['101', 'two'], { kind: 'withdraw' }, all)).toThrow('nothing was given');
  });
});

describe('what was given for something else', () => {
  const given = give(['101', 'one.values'], 2).adjustments;
  const later = someone('Ada Lovelace', '101', 'b'.repeat(32));

  test('is told, and counts when it is confirmed', () => {
    expect(listAdjustments(given, [later])).toEqual([
      'Ada Lovelace (101): +2 on one.values (right), 2026-01-20 NOT APPLIED: it was given for something else',
    ]);
    expect(decideGrade(later, { adjustments: given }).points).toBe('88');
    const { adjustments } = adjust(
      given,
      { person: '101', about: 'one.values', does: { kind: 'confirm' }, date: '2026-02-01' },
      [later],
    );
    expect(adjustments).toMatchObject([{ confirmed: '2026-02-01', date, reason: 'right' }]);
    expect(decideGrade(later, { adjustments }).points).toBe('90');
  });

  test('is not confirmed where nothing has changed', () => {
    expect(() => wish(['101', 'one.values'], { kind: 'confirm' }, given)).toThrow(
      'there is nothing to be confirmed',
    );
  });
});

test('who is excused has no grade, and words are words', () => {
  const excused = wish(['101', undefined], { kind: 'excuse', reason: 'ill' }).adjustments;
  expect(decideGrade(ada, { adjustments: excused }).points).toBeUndefined();
  const comment = wish(['101', undefined], { kind: 'comment', reason: 'Fine.' }).adjustments;
  expect(decideGrade(ada, { adjustments: comment })).toMatchObject({
    points: '88',
    comments: ['Fine.'],
  });
});

test('a person’s word makes a grade where no program could be run', () => {
  const standing = { kind: 'not-gradable', reason: 'nothing ran', todo: 'look' } as const;
  const none = { ...ada, standing };
  expect(decideGrade(none, { adjustments: [] }).points).toBeUndefined();
  const { adjustments } = adjust(
    [],
    { person: '101', does: { kind: 'give', points: 40, reason: 'read by hand' }, date },
    [none],
  );
  expect(decideGrade(none, { adjustments })).toMatchObject({ checked: 0, points: '40' });
});

function give(
  [person, about]: readonly [string, string | undefined],
  points: number,
  before: readonly Adjustment[] = [],
) {
  return wish([person, about], { kind: 'give', points, reason: 'right' }, before);
}

function wish(
  [person, about]: readonly [string, string | undefined],
  does: Doing,
  before: readonly Adjustment[] = [],
) {
  const asked: Wish = { person, ...(about !== undefined && { about }), does, date };
  return adjust(before, asked, everybody);
}

function someone(name: string, participant: string, content?: string): GradedPerson {
  const graded = makeGraded(88, content === undefined ? {} : { content });
  const person = { name, source: 'moodle', participant } as const;
  return { ...graded, sheet, name: `${name}_${participant}_folder`, person };
}
