import process from 'node:process';
import type { AnswerCheck } from '../../checks/examination.ts';
import type { Check, DerivationCheck, Exercise, Sheet } from '../../records/sheet.ts';
import type { CheckTable, KitContents, KitTables, ProofTable } from '../records.ts';
import { describeExercise } from './describe.ts';
import { findFormulas, type Formulas, type LawExport } from './find-formulas.ts';
import { writeLawModule } from './law-module.ts';
import { tableCheck } from './table-check.ts';
import { tableProof } from './table-proof.ts';

export interface BuiltContents {
  readonly contents: Omit<KitContents, 'files'>;
  /** By exercise. */
  readonly tables: Readonly<Record<string, KitTables>>;
  /** The text of a module with what could not be tables. */
  readonly laws: string;
}

interface Building {
  readonly seed: number;
  readonly formulas: Formulas;
  readonly laws: Map<string, LawExport>;
  readonly proofs: Map<string, LawExport>;
}

/**
 * Turns the public checks of a sheet into tables, and names what has to stay code; that stands in the folder of the
 * sheet's laws.
 */
export async function buildContents(
  sheet: Sheet,
  lawsFolder: string,
  seed: number,
): Promise<BuiltContents> {
  const formulas = await findFormulas(lawsFolder);
  const building: Building = { seed, formulas, laws: new Map(), proofs: new Map() };
  const tables = Object.fromEntries(
    sheet.exercises.map((exercise) => [exercise.id, tableExercise(exercise, building)]),
  );
  return {
    contents: {
      id: sheet.id,
      title: sheet.title,
      version: sheet.version,
      module: sheet.module.specifier,
      seed,
      node: Number(process.versions.node.split('.')[0]),
      exercises: sheet.exercises.map(describeExercise),
      causes: sheet.causes ?? [],
    },
    tables,
    laws: writeLawModule(building),
  };
}

function tableExercise(exercise: Exercise, building: Building): KitTables {
  const checks: Record<string, CheckTable> = {};
  const proofs: Record<string, ProofTable> = {};
  for (const check of exercise.checks) {
    if (check.visibility === 'hidden') continue;
    requirePublicNeeds(check, exercise);
    if (check.kind !== 'derivation') checks[check.id] = buildTable(check, building);
    else proofs[check.export] ??= buildProof(check, building);
  }
  return { checks, proofs };
}

/** A public check that waited for a hidden one could not be judged here. */
function requirePublicNeeds({ id, needs = [] }: Check, { checks }: Exercise): void {
  const hidden = checks.find((other) => other.visibility === 'hidden' && needs.includes(other.id));
  if (hidden !== undefined)
    throw new Error(`${id} is public and needs ${hidden.id}, which is hidden`);
}

function buildTable(check: AnswerCheck, { seed, formulas, laws }: Building): CheckTable {
  if (check.kind === 'property') {
    laws.set(
      check.id,
      nameCulprit(check.id, () => formulas.placeOfLaw(check.holds)),
    );
  }
  return tableCheck(check, seed);
}

function buildProof(check: DerivationCheck, { formulas, proofs, seed }: Building): ProofTable {
  const place = nameCulprit(check.export, () => formulas.placeOfProof(check.derivation));
  proofs.set(check.export, place);
  return tableProof(check, seed);
}

function nameCulprit<Made>(id: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${id} cannot go into a kit: ${reason}`, { cause: error });
  }
}
