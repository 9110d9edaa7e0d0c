import { runExercise } from '../../checks/run-exercise.ts';
import type { Session } from '../../records/session.ts';
import type { Exercise } from '../../records/sheet.ts';

/** The ids of the mutants whose places are reached. */
export interface Coverage {
  /** While the file is loaded. */
  readonly atLoad: ReadonlySet<string>;
  /** By the checks of each export. */
  readonly byExport: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Less than a sandbox keeps of what is printed (src/sandbox/caps.ts). */
const mostPrinted = 3900;

/**
 * Runs the checks of each export on an instrumented program that prints what it reaches. A check that does not reach a
 * mutant's place says of the mutant what it says of the program.
 */
export async function measureCoverage(
  exercise: Exercise,
  open: () => Promise<Session>,
  seed: number,
): Promise<Coverage> {
  let atLoad: ReadonlySet<string> = new Set();
  const byExport = new Map<string, ReadonlySet<string>>();
  for (const name of new Set(exercise.checks.map((check) => check.export))) {
    const session = await open();
    atLoad = readIds(await session.printed());
    const { printed } = await runExercise(keepExports(exercise, [name]), session, {
      seed,
      deaths: new Map(),
      announce: () => undefined,
    });
    session.dispose();
    if (printed.length > mostPrinted)
      throw new Error(
        `${exercise.id}: more mutants than can be printed; split the program's files`,
      );
    byExport.set(name, readIds(printed));
  }
  return { atLoad, byExport };
}

function readIds(printed: string): ReadonlySet<string> {
  return new Set(printed.trim().split('\n'));
}

/** The exercise with only those checks that may speak of a mutant. */
export function keepReaching(exercise: Exercise, coverage: Coverage, mutant: string): Exercise {
  const names = [...coverage.byExport].filter(([, ids]) => ids.has(mutant)).map(([name]) => name);
  return keepExports(exercise, names);
}

/** With the checks that these wait for, whichever export they are of. */
export function keepExports(exercise: Exercise, names: readonly string[]): Exercise {
  const kept = new Set(exercise.checks.filter((check) => names.includes(check.export)));
  // A set that grows is iterated to its new end.
  for (const { needs } of kept)
    for (const check of exercise.checks) if (needs?.includes(check.id) === true) kept.add(check);
  return { ...exercise, checks: exercise.checks.filter((check) => kept.has(check)) };
}
