import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Compiled } from '../../records/compiled.ts';
import type { Exercise, Sheet } from '../../records/sheet.ts';
import type { LoadedSheet } from '../../sheet/load.ts';
import type { KitContents, KitExercise, KitTables, Laws } from '../records.ts';
import { unpackTable } from '../store.ts';
import { restoreCheck, type TabledCheck } from './tabled-check.ts';
import { createTabledProofs, type TabledProofs } from './tabled-proof.ts';

/** A kit as it was unpacked: its sheet can be asked like the graders' own, as far as it is public. */
export interface Kit extends LoadedSheet {
  readonly contents: KitContents;
  /** The folder that holds the student's files. */
  readonly folder: string;
  /** By id: what of a check is not in its declaration. */
  readonly tabled: ReadonlyMap<string, TabledCheck>;
}

/** `inside` is the folder of the kit's own files. */
export async function readKit(inside: URL): Promise<Kit> {
  const contents = readJson(new URL('kit.json', inside)) as KitContents;
  const module = readJson(new URL('module.json', inside)) as { files: [string, never][] };
  const laws = new URL('src/kit/laws.js', inside);
  const formulas = (await import(laws.href)) as Laws;
  const tabled = new Map<string, TabledCheck>();
  const tablesOf = rememberTables((id) => new URL(`tables/${id}`, inside));
  const exercises = contents.exercises.map((exercise) => {
    // An exercise's tables are read when one of its checks is first asked.
    const tables = () => tablesOf(exercise.id);
    return restoreExercise(exercise, tables, formulas, tabled);
  });
  const { id, title, version, module: specifier, causes } = contents;
  const sheet: Sheet = { id, title, version, module: { specifier, entry: '' }, exercises, causes };
  const compiled: Compiled = {
    files: new Map(module.files),
    paths: new Set(),
    leftOut: [],
  };
  const folder = fileURLToPath(new URL('..', inside));
  return { contents, folder, sheet, module: compiled, tabled };
}

function restoreExercise(
  exercise: KitExercise,
  tables: () => KitTables,
  { laws, proofs: formulas }: Laws,
  tabled: Map<string, TabledCheck>,
): Exercise {
  const { id, title, file, points, limits, isGivenModule, exhibits } = exercise;
  let proofs: TabledProofs | undefined;
  return {
    id,
    title,
    file,
    points,
    task: '',
    limits,
    ...(isGivenModule && { isGivenModule }),
    exports: exercise.exports,
    checks: exercise.checks.map((check) => {
      if (check.kind === 'derivation') {
        proofs ??= createTabledProofs(tables(), formulas);
        return proofs.restore(check);
      }
      const restored = restoreCheck(check, tables, laws[check.id]);
      tabled.set(check.id, restored);
      return restored.check;
    }),
    // The reference's pictures are not in the kit.
    exhibits: exhibits.map((exhibit) => ({ ...exhibit, expected: () => [] })),
  };
}

function rememberTables(addressOf: (id: string) => URL): (id: string) => KitTables {
  const known = new Map<string, KitTables>();
  return (id) => {
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    // The kit's builder packed exactly this.
    const tables = unpackTable(readFileSync(addressOf(id))) as KitTables;
    known.set(id, tables);
    return tables;
  };
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
