import type { Check, DerivationDeclaration, Exercise, Limits } from '../../records/sheet.ts';

/** An exercise as it is calibrated with one seed: its checks ask the same questions, and nothing is done that only a report needs. */
export interface TrimmedExercise {
  /** With the limits that the exercise declares. */
  readonly patient: Exercise;
  readonly impatient: Exercise;
}

/** Programs that may hang are all quick ones: they need a fifth of this. In seconds of CPU time. */
const mostPerCall = 0.15;
const mostPerCheck = 2;

/**
 * Leaves out pictures and the search for smaller counterexamples. Both editions share their checks, and so what is kept
 * for them; they share none with the exercise itself, so that each seed can have editions of its own that keep its questions.
 */
export function trimExercise(exercise: Exercise): TrimmedExercise {
  const proofs = new Map<DerivationDeclaration, DerivationDeclaration>();
  const trimCheck = (check: Check): Check => {
    if (check.kind !== 'derivation')
      return { ...check, inputs: { ...check.inputs, shrinkBudget: 0 } };
    const { derivation } = check;
    // The parts of one proof share their data by their declaration.
    const own = proofs.get(derivation) ?? { ...derivation };
    proofs.set(derivation, own);
    return { ...check, derivation: own };
  };
  const patient = { ...exercise, exhibits: [], checks: exercise.checks.map(trimCheck) };
  return { patient, impatient: { ...patient, limits: shorten(exercise.limits) } };
}

function shorten(limits: Limits): Limits {
  return {
    ...limits,
    secondsPerCall: Math.min(limits.secondsPerCall, mostPerCall),
    secondsPerCheck: Math.min(limits.secondsPerCheck, mostPerCheck),
    strikes: 1,
  };
}
