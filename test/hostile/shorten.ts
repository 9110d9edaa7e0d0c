import { sheet as sheet09 } from '../../graders/sheet09/sheet.ts';
import type { Check, Exercise, Limits, Sheet } from '../../src/records/sheet.ts';

/** The checks of sheet 9 that hostile submissions meet, at least one of each kind. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  exercise1: [
    'exercise1.rectifierLayer.rectifies',
    'exercise1.rectifierLayer.pure',
    'exercise1.rectifierNetwork.values',
    'exercise1.inductionStep.start',
    'exercise1.inductionStep.end',
    'exercise1.inductionStep.hypothesis',
    'exercise1.inductionStep.scale',
    'exercise1.inductionStep.algebra',
  ],
  exercise2: [
    'exercise2.f.values',
    'exercise2.f.pure',
    'exercise2.rootPoint.isRoot',
    'exercise2.relevance.values',
    'exercise2.relevance.conserves',
    'exercise2.relevance.pure',
    'exercise2.taylorTerm.ends',
    'exercise2.taylorTerm.gradient',
    'exercise2.taylorTerm.root',
    'exercise2.taylorTerm.algebra',
  ],
  exercise3: ['exercise3.networkA.below', 'exercise3.networkC.values'],
  exercise4: ['exercise4.propagateBounds.values', 'exercise4.propagateBounds.pure'],
};

/** Sheet 9 with fewer checks, a point for each, under limits of its own. */
export function shorten(limits: Limits): Sheet {
  return { ...sheet09, exercises: sheet09.exercises.map((each) => shortenExercise(each, limits)) };
}

function shortenExercise(exercise: Exercise, limits: Limits): Exercise {
  const ids = chosen[exercise.id] ?? [];
  const checks = exercise.checks.filter(({ id }) => ids.includes(id)).map(shortenCheck);
  // The network that the last exercise comes with takes room.
  const megabytes = exercise.id === 'exercise4' ? 256 : limits.megabytes;
  return {
    ...exercise,
    checks,
    points: checks.length,
    exhibits: [],
    limits: { ...limits, megabytes },
  };
}

/** Smaller counterexamples are looked for, but not for long. */
function shortenCheck(check: Check): Check {
  if (check.kind === 'derivation') return { ...check, points: 1 };
  return { ...check, points: 1, inputs: { ...check.inputs, shrinkBudget: 20 } };
}
