import { compileSubmission } from '../../compile/compile.ts';
import type { Compiled } from '../../records/compiled.ts';
import type { Exercise } from '../../records/sheet.ts';
import type { Submission } from '../../records/submission.ts';

/** For each exercise, a text that changes when its file, or any file that it imports, does. */
export function fingerprintExercises(
  { files, leftOut }: Submission,
  exercises: readonly Exercise[],
  specifier: string,
): ReadonlyMap<string, string> {
  const compiled = compileSubmission(files, leftOut, specifier);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  // Of a file that is missing, other names may be told as near misses.
  const names = [...texts.keys()].join();
  return new Map(
    exercises.map(({ id, file }) => {
      const reached = [...reach(file, compiled)];
      const parts = reached.map((path) => [path, texts.get(path), failureOf(path, compiled)]);
      return [id, JSON.stringify(reached.length === 0 ? names : parts)];
    }),
  );
}

/** A file and everything that it imports, directly or not. */
function* reach(path: string, compiled: Compiled, seen = new Set<string>()): Generator<string> {
  const found = compiled.files.get(path);
  if (found === undefined || seen.has(path)) return;
  seen.add(path);
  yield path;
  if (found.kind === 'failed') return;
  for (const { target } of found.imports) {
    if (target.kind === 'file') yield* reach(target.path, compiled, seen);
  }
}

/** Whether an import leads anywhere depends on other files, too. */
function failureOf(path: string, compiled: Compiled): string {
  const found = compiled.files.get(path);
  return found?.kind === 'failed' ? found.error.message : '';
}
