import type { Sheet } from '../../../src/records/sheet.ts';
import { sheet as small } from '../batch/small-sheet.ts';

/** The small sheet, whose checks of negative numbers are hidden. */
export const sheet: Sheet = {
  ...small,
  id: 'hiding',
  exercises: small.exercises.map((exercise) => ({
    ...exercise,
    checks: exercise.checks.map((check) =>
      check.id.endsWith('.negative') ? { ...check, visibility: 'hidden' } : check,
    ),
  })),
};
