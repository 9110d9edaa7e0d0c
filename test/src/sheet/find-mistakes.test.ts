import { describe, expect, test } from 'vitest';
import { sheet } from '../../../graders/sheet09/sheet.ts';
import type { Sheet } from '../../../src/records/sheet.ts';
import { findMistakes } from '../../../src/sheet/find-mistakes.ts';
import { doubles, exerciseOf } from '../checks/small-checks.ts';

const [first, second] = [doubles({ id: 'first' }), doubles({ id: 'second', needs: ['first'] })];

describe('a sheet', () => {
  test('of ours has no mistakes', () => {
    expect(findMistakes(sheet)).toEqual([]);
  });

  test('may have checks that need earlier ones', () => {
    expect(findMistakes(sheetOf(exerciseOf([first, second])))).toEqual([]);
  });

  test.each<[string, Sheet]>([
    [
      'second needs first, which is no earlier check of its exercise',
      sheetOf(exerciseOf([second, first])),
    ],
    [
      'typo needs frist, which is no earlier check of its exercise',
      sheetOf(exerciseOf([first, doubles({ id: 'typo', needs: ['frist'] })])),
    ],
    [
      'second needs first, which is no earlier check of its exercise',
      sheetOf(exerciseOf([first]), exerciseOf([second], { id: 'other' })),
    ],
    ['two things are called first', sheetOf(exerciseOf([first, second, doubles({ id: 'first' })]))],
    ['two things are called small', sheetOf(exerciseOf([first]), exerciseOf([]))],
    [
      'small is worth 5 points, and its checks 4',
      sheetOf(exerciseOf([first, second], { points: 5 })),
    ],
    [
      'half is worth 0.5, which is no whole number of points',
      sheetOf(exerciseOf([doubles({ id: 'half', points: 0.5 })])),
    ],
  ])('is told that %s', (mistake, wrong) => {
    expect(findMistakes(wrong)).toEqual([mistake]);
  });
});

function sheetOf(...exercises: Sheet['exercises']): Sheet {
  const module = { specifier: 'none', entry: 'none.ts' };
  return { id: 'small', title: 'A small sheet', version: '1', module, exercises };
}
