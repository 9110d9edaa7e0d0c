import { compileSubmission } from '../../compile/compile.ts';
import type { Compiled } from '../../records/compiled.ts';
import type { Exercise } from '../../records/sheet.ts';
import type { Program } from '../records.ts';

/** The files that each exercise of a program loads, its own file first, by the exercise's id. */
export type Reach = ReadonlyMap<string, readonly string[]>;

export function findReach(
  program: Program,
  exercises: readonly Exercise[],
  specifier: string,
): Reach {
  const compiled = compileSubmission(program.files, [], specifier);
  return new Map(exercises.map(({ id, file }) => [id, [...follow(file, compiled, new Set())]]));
}

function* follow(file: string, compiled: Compiled, seen: Set<string>): Generator<string> {
  const found = compiled.files.get(file);
  if (found === undefined || seen.has(file)) return;
  seen.add(file);
  yield file;
  if (found.kind === 'failed') return;
  for (const { target } of found.imports)
    if (target.kind === 'file') yield* follow(target.path, compiled, seen);
}
