import type { Compiled, CompiledFile, ResolvedImport } from '../records/compiled.ts';
import type { LeftOut, SourceFile } from '../records/submission.ts';
import { placeAt } from '../text/place.ts';
import { mostHeight } from './caps.ts';
import { emitFile } from './emit.ts';
import { explainImport, type Surroundings } from './explain-import.ts';
import { isTypeScript } from './form.ts';
import { listImports } from './imports.ts';
import { measureHeight } from './measure-height.ts';
import { describeRefused, Refused } from './refused.ts';
import { resolveImport } from './resolve-import.ts';
import { parseProgram } from './syntax-tree.ts';

/** The parsers are native code: what this process does not survive has to be known outside of it. */
export interface CompileWatch {
  /** Told the path of each file before it is compiled. */
  announce(path: string): void;
  /** Whether compiling this file has ended a process before. */
  isFatal(path: string): boolean;
}

const unwatched: CompileWatch = { announce: () => undefined, isFatal: () => false };

/**
 * Compiles every file of a submission to the text of a function. Runs nothing of it. A file that V8
 * could not run, or that imports anything but the submission's own files and the sheet's module, has
 * failed; a file that imports it has not.
 */
export function compileSubmission(
  files: readonly SourceFile[],
  leftOut: readonly LeftOut[],
  sheetSpecifier: string,
  watch: CompileWatch = unwatched,
): Compiled {
  const paths = new Set(files.map(({ path }) => path));
  const surroundings = { paths, sheetSpecifier, leftOut };
  const compiled = files.map((file) => compileFile(file, surroundings, watch));
  return { files: new Map(compiled.map((file) => [file.path, file])), leftOut };
}

function compileFile(
  file: SourceFile,
  surroundings: Surroundings,
  watch: CompileWatch,
): CompiledFile {
  const { path } = file;
  try {
    if (watch.isFatal(path)) throw new Refused('The compiler did not survive this file');
    watch.announce(path);
    refuseTooHigh(file.text);
    const { form, waits, code, specifiers, eager } = emitFile(file);
    const imports = resolveAll(file, specifiers, new Set(eager), surroundings);
    return { kind: 'compiled', path, form, waits, code, imports };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'failed', path, error: describeRefused(error, file) };
  }
}

function refuseTooHigh(text: string): void {
  const { height, offset } = measureHeight(text, mostHeight);
  if (height > mostHeight) throw new Refused('This is nested too deeply', placeAt(text, offset));
}

function resolveAll(
  file: SourceFile,
  specifiers: readonly string[],
  eager: ReadonlySet<string>,
  surroundings: Surroundings,
): readonly ResolvedImport[] {
  const { paths, sheetSpecifier } = surroundings;
  const imports: ResolvedImport[] = [];
  const unresolved = new Map<string, string>();
  for (const specifier of specifiers) {
    const target = resolveImport(file.path, specifier, paths, sheetSpecifier);
    if (target.kind === 'file' || target.kind === 'sheet')
      imports.push({ specifier, target, isLazy: !eager.has(specifier) });
    else unresolved.set(specifier, explainImport(file.path, specifier, target, surroundings));
  }
  if (unresolved.size > 0) throw refuseFirst(file, unresolved);
  return imports;
}

/** Refuses a file for the first of its imports that lead nowhere. */
function refuseFirst({ path, text }: SourceFile, unresolved: ReadonlyMap<string, string>): Refused {
  const sites = listImports(parseProgram(text, isTypeScript(path) ? 'ts' : 'js'));
  const site = sites.find(({ specifier, isTypeOnly }) => !isTypeOnly && unresolved.has(specifier));
  if (site === undefined) return new Refused([...unresolved.values()][0] ?? '');
  return new Refused(unresolved.get(site.specifier) ?? '', placeAt(text, site.offset));
}
