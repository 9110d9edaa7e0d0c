import { UsageError } from '../records/errors.ts';
import type { Exercise, Sheet } from '../records/sheet.ts';

/** The exercises with these ids, in the order of the sheet; all of them where none is named. */
export function chooseExercises(sheet: Sheet, only: readonly string[]): readonly Exercise[] {
  const known = sheet.exercises.map(({ id }) => id);
  const stray = only.find((id) => !known.includes(id));
  if (stray !== undefined)
    throw new UsageError(
      `there is no exercise '${stray}' on ${sheet.id}; choose from ${known.join(', ')}`,
    );
  return only.length === 0
    ? sheet.exercises
    : sheet.exercises.filter(({ id }) => only.includes(id));
}
