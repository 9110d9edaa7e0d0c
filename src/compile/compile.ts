import type { Compiled, CompiledFile, ResolvedImport } from '../records/compiled.ts';
import type { LeftOut, SourceFile } from '../records/submission.ts';
import { placeAt } from '../text/place.ts';
import { mostHeight } from './caps.ts';
import { emitFile } from './emit.ts';
import { sayUnresolved, type ImportTargets } from './say-unresolved.ts';
import { isTypeScript } from './endings.ts';
import { listImports } from './imports.ts';
import { measureHeight } from './measure-height.ts';
import { describeRefused, Refused } from './refused.ts';
import { indexFiles, resolveImport } from './resolve-import.ts';
import { parseProgram } from './syntax-tree.ts';

export interface CompileOptions {
  /** The files that programs begin with: what they do not need is not compiled. Left out: every file is. */
  readonly entries?: readonly string[];
  /** Told the path of each file before it is compiled: the parsers are native code, and may end the process. */
  readonly announce?: (path: string) => void;
  /** Whether compiling this file has ended a process before. */
  readonly isFatal?: (path: string) => boolean;
  /** What was made of a file before the process that made it ended. */
  readonly known?: (path: string) => CompiledFile | undefined;
  /** Told what was made of a file as soon as it stands. */
  readonly report?: (file: CompiledFile) => void;
}

/**
 * Compiles files of a submission to the text of a function. Runs nothing of it. A file that V8
 * could not run, or that imports anything but the submission's own files and the sheet's module, has
 * failed; a file that imports it has not.
 */
export function compileSubmission(
  files: readonly SourceFile[],
  leftOut: readonly LeftOut[],
  sheetSpecifier: string,
  options: CompileOptions = {},
): Compiled {
  const paths = new Set(files.map(({ path }) => path));
  const targets = { index: indexFiles(files), sheetSpecifier, leftOut };
  const sources = new Map(files.map((file) => [file.path, file]));
  const compiled = new Map<string, CompiledFile>();
  for (const entry of options.entries ?? paths) compileNeeded(entry);
  return { files: compiled, paths, leftOut };

  /**
   * Compiles a file and what it imports, in the order in which it would be loaded; tells whether all of that compiled.
   * Where it did not, the file cannot be loaded, and what else it needs does not matter.
   */
  function compileNeeded(path: string): boolean {
    const before = compiled.get(path);
    if (before !== undefined) return before.kind === 'compiled';
    const source = sources.get(path);
    if (source === undefined) return true;
    const file = compileOnce(source);
    compiled.set(path, file);
    if (file.kind === 'failed') return false;
    return file.imports.every(
      ({ target, isLazy }) => target.kind !== 'file' || compileNeeded(target.path) || isLazy,
    );
  }

  function compileOnce(source: SourceFile): CompiledFile {
    const known = options.known?.(source.path);
    if (known !== undefined) return known;
    const file = compileFile(source, targets, options);
    options.report?.(file);
    return file;
  }
}

function compileFile(
  file: SourceFile,
  targets: ImportTargets,
  options: CompileOptions,
): CompiledFile {
  const { path } = file;
  try {
    if (options.isFatal?.(path) === true)
      throw new Refused('The compiler did not survive this file');
    options.announce?.(path);
    refuseTooHigh(file.text);
    const { form, waits, code, specifiers, eager } = emitFile(file);
    const imports = resolveAll(file, specifiers, new Set(eager), targets);
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
  targets: ImportTargets,
): readonly ResolvedImport[] {
  const { index, sheetSpecifier } = targets;
  const imports: ResolvedImport[] = [];
  const unresolved = new Map<string, string>();
  for (const specifier of specifiers) {
    const target = resolveImport(file.path, specifier, index, sheetSpecifier);
    if (target.kind === 'file' || target.kind === 'sheet')
      imports.push({ specifier, target, isLazy: !eager.has(specifier) });
    else unresolved.set(specifier, sayUnresolved(file.path, specifier, target, targets));
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
