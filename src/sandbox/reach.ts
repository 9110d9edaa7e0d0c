import type { Compiled, CompiledModule, CompileFailed } from '../records/compiled.ts';
import type { LoadOutcome } from '../records/session.ts';
import type { SessionOptions } from './session-options.ts';

/** Why the file cannot even be tried: it is missing, or it or a file that it imports does not compile. */
export function findUnloadable({
  file,
  compiled,
  claims,
  fatal,
}: SessionOptions): LoadOutcome | undefined {
  if (claims !== undefined) return { kind: 'undecided', file, claims };
  if (fatal !== undefined) return { kind: 'exhausted', file, limit: fatal };
  const entry = compiled.files.get(file);
  if (entry === undefined) return describeMissing(file, compiled);
  const failed = [...reach(file, compiled, 'eager')].find(
    (found): found is CompileFailed => found.kind === 'failed',
  );
  return failed === undefined ? undefined : { kind: 'not-compiled', error: failed.error };
}

function describeMissing(file: string, compiled: Compiled): LoadOutcome {
  const left = compiled.leftOut.find((entry) => entry.path === file);
  if (left !== undefined) return { kind: 'no-file', file, reason: left.reason };
  const plain = (path: string) =>
    (path.split('/').at(-1) ?? path).toLowerCase().replace(/[\s_-]|\.[^.]*$/g, '');
  const nearMiss = [...compiled.paths].find((path) => plain(path) === plain(file));
  return nearMiss === undefined ? { kind: 'no-file', file } : { kind: 'no-file', file, nearMiss };
}

/** The file and everything that it imports, directly or not. */
export function* reach(
  file: string,
  compiled: Compiled,
  which: 'all' | 'eager' = 'all',
  seen = new Set<string>(),
): Generator<CompiledModule | CompileFailed> {
  const found = compiled.files.get(file);
  if (found === undefined || seen.has(file)) return;
  seen.add(file);
  yield found;
  if (found.kind === 'failed') return;
  for (const { target, isLazy } of found.imports)
    if (target.kind === 'file' && !(isLazy && which === 'eager'))
      yield* reach(target.path, compiled, which, seen);
}
