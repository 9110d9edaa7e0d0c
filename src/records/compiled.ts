import type { LeftOut } from './submission.ts';

/** The files of a submission that are needed, as JavaScript functions that a loader can call, by path. */
export interface Compiled {
  readonly files: ReadonlyMap<string, CompiledFile>;
  /** The paths of all files, whether anything needs them or not. */
  readonly paths: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
}

export type CompiledFile = CompiledModule | CompileFailed;

/**
 * A module as the text of one function expression. Its parameters, by `form`:
 * `script` (a CommonJS file): (exports, require, module, __filename, __dirname);
 * `module`: the same, for what is left of CommonJS in it, and what it returns is the module's own function:
 * (__vite_ssr_exports__, __vite_ssr_import__, __vite_ssr_dynamic_import__, __vite_ssr_exportAll__,
 * __vite_ssr_import_meta__); `data` (JSON): no function, `code` is the JSON text.
 */
export interface CompiledModule {
  readonly kind: 'compiled';
  readonly path: string;
  readonly form: 'module' | 'script' | 'data';
  /** Whether the module waits at its top level (`await`), so that its function is async. */
  readonly waits: boolean;
  readonly code: string;
  /** Where each import leads: the specifier as written, and the path of a file here or the sheet's own module. */
  readonly imports: readonly ResolvedImport[];
}

export interface ResolvedImport {
  readonly specifier: string;
  readonly target: ImportTarget;
  /** Only `import()` names it: nothing is loaded before that is called. */
  readonly isLazy: boolean;
}

export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'sheet'; readonly specifier: string };

export interface CompileFailed {
  readonly kind: 'failed';
  readonly path: string;
  readonly error: SourceError;
}

/** What is wrong in a source file, where, and the lines around it. */
export interface SourceError {
  readonly message: string;
  readonly file: string;
  /** Counted from 1; left out where the place is not known. */
  readonly line?: number;
  readonly column?: number;
  /** A few lines of the source with a mark under the place. */
  readonly frame?: string;
}

/** A place in a file of a submission, counted from 1; columns in UTF-16 units. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
