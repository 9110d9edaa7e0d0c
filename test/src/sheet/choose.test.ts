import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/records/errors.ts';
import type { Exercise } from '../../../src/records/sheet.ts';
import { chooseExercises } from '../../../src/sheet/choose.ts';
import { sheet } from '../batch/small-sheet.ts';

const [one, two] = sheet.exercises;

describe('choosing exercises', () => {
  test('takes all of them where none is named', () => {
    expect(chooseExercises(sheet, [])).toEqual([one, two]);
  });

  test('keeps the order of the sheet, and each of them once', () => {
    expect(chooseExercises(sheet, ['two', 'one', 'two'])).toEqual([one, two]);
    expect(chooseExercises(sheet, ['two'])).toEqual([two]);
  });

  test.each(['exercise2', 'Exercise2', '2', 'EXERCISE2'])('knows an exercise as %s', (name) => {
    const [first, second] = ['exercise1', 'exercise2'].map((id) => ({ ...one, id }) as Exercise);
    const numbered = { ...sheet, exercises: [first, second] as readonly Exercise[] };
    expect(chooseExercises(numbered, [name])).toEqual([second]);
  });

  test('says what there is to choose from', () => {
    expect(() => chooseExercises(sheet, ['one', 'three'])).toThrow(
      new UsageError("there is no exercise 'three' on small; choose from one, two"),
    );
  });
});
