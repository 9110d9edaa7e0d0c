import { averagePoolLayer, convolutionLayer, denseLayer, model } from 'sheet09';
import * as exercise1 from '../../reference/sheet09/exercise1.ts';
import * as exercise2 from '../../reference/sheet09/exercise2.ts';
import * as exercise3 from '../../reference/sheet09/exercise3.ts';
import * as exercise4 from '../../reference/sheet09/exercise4.ts';
import { runExercise } from '../../src/checks/run-exercise.ts';
import type { ExerciseResult } from '../../src/records/result.ts';
import type { Check, Exercise } from '../../src/records/sheet.ts';
import { sheet } from '../../graders/sheet09/sheet.ts';
import { openInProcess } from '../src/checks/in-process-session.ts';

export const exercises = sheet.exercises;

/** The exports of the reference, by the exercise's id. */
export const reference: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  exercise1,
  exercise2,
  exercise3,
  exercise4,
};

/** Every check of the sheet with the exercise that it belongs to. */
export const checks: readonly { readonly exercise: Exercise; readonly check: Check }[] =
  exercises.flatMap((exercise) => exercise.checks.map((check) => ({ exercise, check })));

export function findCheck(id: string): Check {
  const found = checks.find(({ check }) => check.id === id);
  if (found === undefined) throw new Error(`no check is called ${id}`);
  return found.check;
}

/** Grades exports as a submission's are, without a sandbox around them. Pictures for the report are left out. */
export function gradeInProcess(
  exercise: Exercise,
  exports: Readonly<Record<string, unknown>>,
  seed: number,
): Promise<ExerciseResult> {
  const session = openInProcess(withMadeArguments(exports));
  const context = { seed, deaths: new Map(), announce: () => undefined };
  return runExercise({ ...exercise, exhibits: [] }, session, context);
}

/** The functions as the sandbox calls them: arguments that the sheet's module makes are made on the way in. */
function withMadeArguments(
  exports: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(exports).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value];
      return [name, (...args: unknown[]) => value(...args.map(make)) as unknown];
    }),
  );
}

/** What the sheet's module makes of an argument that asks for it; other arguments as they are. */
export function make(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null || !('$make' in argument)) return argument;
  // The declarations give these functions what they take; the types of a call do not know that.
  const { $make, args = [] } = argument as { $make: string; args?: [never] };
  switch ($make) {
    case 'model':
      return model;
    case 'denseLayer':
      return denseLayer(...(args as [never]));
    case 'convolutionLayer':
      return convolutionLayer(...(args as [never]));
    case 'averagePoolLayer':
      return averagePoolLayer(...(args as [never]));
    default:
      throw new Error(`no declaration may ask for ${$make}`);
  }
}
