import type { Check, Exercise } from '../records/sheet.ts';

/** How much of the time limits a program gets that may hang: far more than any right program needs of them. */
const shareOfLimits = 0.2;

/** An exercise as it is calibrated: its checks ask the same questions, and nothing is done that only a report needs. */
export interface TrimmedExercise {
  /** With the limits that the exercise declares. */
  readonly patient: Exercise;
  readonly impatient: Exercise;
}

/** Leaves out pictures and the search for smaller counterexamples. Both editions share their checks, and so what is kept for them. */
export function trimExercise(exercise: Exercise): TrimmedExercise {
  const { limits } = exercise;
  const patient = { ...exercise, exhibits: [], checks: exercise.checks.map(withoutSearch) };
  const impatient = {
    ...patient,
    limits: {
      ...limits,
      secondsPerCall: shareOfLimits * limits.secondsPerCall,
      secondsPerCheck: shareOfLimits * limits.secondsPerCheck,
    },
  };
  return { patient, impatient };
}

function withoutSearch(check: Check): Check {
  if (check.kind === 'derivation') return check;
  return { ...check, inputs: { ...check.inputs, shrinkBudget: 0 } };
}
