import { UsageError } from '../records/errors.ts';
import type { Check, Exercise, Sheet } from '../records/sheet.ts';

/** Among the names of exercises: of each, the public checks alone. Nobody can have typed it. */
export const publicChecks = '(public)';

/** The exercises with these names, in the order of the sheet; all of them where none is named. */
export function chooseExercises(sheet: Sheet, only: readonly string[]): readonly Exercise[] {
  const named = pickExercises(
    sheet,
    only.filter((name) => name !== publicChecks),
  );
  if (!only.includes(publicChecks)) return named;
  return named.map(keepPublic).filter(({ checks }) => checks.length > 0);
}

function pickExercises(sheet: Sheet, only: readonly string[]): readonly Exercise[] {
  if (only.length === 0) return sheet.exercises;
  const wanted = only.map((name) => {
    const found = sheet.exercises.find(({ id }) => isNamed(id, name));
    if (found !== undefined) return found;
    const known = sheet.exercises.map(({ id }) => id).join(', ');
    throw new UsageError(`there is no exercise '${name}' on ${sheet.id}; choose from ${known}`);
  });
  return sheet.exercises.filter((exercise) => wanted.includes(exercise));
}

/** The check with this id, and its exercise; `missing` says that there is none. */
export function chooseCheck(
  sheet: Sheet,
  id: string,
  missing = `there is no check '${id}' on ${sheet.id}`,
): readonly [Exercise, Check] {
  for (const exercise of sheet.exercises) {
    const check = exercise.checks.find((other) => other.id === id);
    if (check !== undefined) return [exercise, check];
  }
  const known = sheet.exercises.flatMap(({ checks }) => checks.map((check) => check.id));
  throw new UsageError(`${missing}; there are\n  ${known.join('\n  ')}`);
}

/** An exercise as a self-check has it: nothing of hidden checks, and the points of the others. */
function keepPublic(exercise: Exercise): Exercise {
  const checks = exercise.checks.filter(({ visibility }) => visibility === 'public');
  const ids = new Set(checks.map(({ id }) => id));
  return {
    ...exercise,
    points: checks.reduce((sum, { points }) => sum + points, 0),
    checks: checks.map((check) => ({
      ...check,
      ...(check.needs !== undefined && { needs: check.needs.filter((id) => ids.has(id)) }),
    })),
  };
}

/** `exercise2`, `Exercise2` and `2` are the same to people. */
function isNamed(id: string, name: string): boolean {
  return id.toLowerCase() === name.toLowerCase() || id.replace(/^\D+/, '') === name;
}
