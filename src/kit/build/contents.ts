import process from 'node:process';
import type { AnswerCheck } from '../../checks/examination.ts';
import type { Check, DerivationCheck, Exercise, Sheet } from '../../records/sheet.ts';
import type { CheckTable, KitContents, KitTables, ProofTable } from '../records.ts';
import { openInspector } from './closure/inspect.ts';
import { createClosurePrinter } from './closure/print.ts';
import { describeExercise } from './describe.ts';
import { writeLaw, type LawTools } from './law.ts';
import { createLawModule, type LawModule } from './law-module.ts';
import { loadReference, type Reference } from './reference-answers.ts';
import { standInsOf } from './stand-ins.ts';
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
  readonly reference: Reference;
  readonly tools: Omit<LawTools, 'answer'>;
  readonly module: LawModule;
}

/** Turns the public checks of a sheet into tables, and what has to stay code into the text of a module. */
export async function buildContents(sheet: Sheet, seed: number): Promise<BuiltContents> {
  const reference = await loadReference(sheet);
  const inspector = openInspector();
  const printer = createClosurePrinter({ inspector, standIn: standInsOf(sheet, reference) });
  const module = createLawModule(printer);
  const building: Building = { seed, reference, tools: { inspector, printer }, module };
  const tables = Object.fromEntries(
    sheet.exercises.map((exercise) => [exercise.id, tableExercise(exercise, building)]),
  );
  inspector.close();
  return {
    contents: {
      id: sheet.id,
      title: sheet.title,
      version: sheet.version,
      module: sheet.module.specifier,
      seed,
      node: Number(process.versions.node.split('.')[0]),
      exercises: sheet.exercises.map(describeExercise),
    },
    tables,
    laws: module.text(),
  };
}

function tableExercise(exercise: Exercise, building: Building): KitTables {
  const checks: Record<string, CheckTable> = {};
  const proofs: Record<string, ProofTable> = {};
  for (const check of exercise.checks) {
    if (check.visibility === 'hidden') continue;
    requirePublicNeeds(check, exercise);
    if (check.kind !== 'derivation') checks[check.id] = buildTable(check, exercise, building);
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

function buildTable(check: AnswerCheck, exercise: Exercise, building: Building): CheckTable {
  const { seed, reference, tools, module } = building;
  const table = tableCheck(check, seed);
  if (check.kind !== 'property') return { ...table, workedOut: {} };
  const answer: LawTools['answer'] = ({ calls }) =>
    calls.map((args) => reference.answer(exercise, check.export, args));
  const rows = [...table.rows, ...table.smaller];
  const { text, workedOut } = explainFailure(check.id, () =>
    writeLaw(check.id, check.holds, rows, { ...tools, answer }),
  );
  module.addLaw(check.id, text);
  return { ...table, workedOut };
}

function buildProof(check: DerivationCheck, { module, seed }: Building): ProofTable {
  explainFailure(check.export, () => module.addProof(check.export, check.derivation));
  return tableProof(check, seed);
}

function explainFailure<Made>(id: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${id} cannot go into a kit: ${reason}`, { cause: error });
  }
}
