import type { DerivationCheck, Exercise } from '../records/sheet.ts';
import { dataOf, supplyProofData, type KeptData } from './derivation/run.ts';
import { examinationOf, type AnswerCheck } from './examination.ts';
import type { Drawn } from './plan.ts';
import { planOf, supplyPlan } from './run-answer-check.ts';

/**
 * What a class is asked for one seed, as far as it takes time to find out: what was drawn, and what right answers are. Plain
 * data, so that one process can find it out for others.
 */
export interface Questions {
  /** By the check's id. */
  readonly plans: ReadonlyMap<string, Drawn<unknown>>;
  /** By the export's name. */
  readonly proofs: ReadonlyMap<string, KeptData>;
}

/** Finds out what the checks of some exercises ask. One whose grader throws is left out: it shows when it is run. */
export function findQuestions(exercises: readonly Exercise[], seed: number): Questions {
  const plans = new Map<string, Drawn<unknown>>();
  const proofs = new Map<string, KeptData>();
  for (const check of exercises.flatMap((exercise) => exercise.checks)) {
    try {
      if (check.kind === 'derivation') proofs.set(check.export, dataOf(check, seed));
      else plans.set(check.id, find(check, seed));
    } catch {
      continue;
    }
  }
  return { plans, proofs };
}

function find(check: AnswerCheck, seed: number): Drawn<unknown> {
  const { seed: own, inputs, knowledge } = planOf(check, seed);
  const { learn } = examinationOf(check);
  for (const input of inputs) learn(input, knowledge);
  return { seed: own, inputs, knowledge };
}

/** Takes over what another process has found out for the same sheet and seed. */
export function takeQuestions(
  exercises: readonly Exercise[],
  seed: number,
  { plans, proofs }: Questions,
): void {
  const declarations = new Set<DerivationCheck['derivation']>();
  for (const check of exercises.flatMap((exercise) => exercise.checks)) {
    if (check.kind === 'derivation') {
      const data = proofs.get(check.export);
      if (data === undefined || declarations.has(check.derivation)) continue;
      declarations.add(check.derivation);
      supplyProofData(check.derivation, data);
    } else {
      const drawn = plans.get(check.id);
      if (drawn !== undefined) supplyPlan(check, drawn);
    }
  }
}
