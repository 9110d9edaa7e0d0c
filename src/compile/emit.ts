import { moduleRunnerTransformSync } from 'oxc-transform';
import type { CompiledModule } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import { parseJson } from '../text/json.ts';
import { placeAt, type Place } from '../text/place.ts';
import { eraseTypes, refuseText } from './erase-types.ts';
import { isTypeScript } from './endings.ts';
import { decideForm } from './form.ts';
import { listImports } from './imports.ts';
import { findFault } from './find-fault.ts';
import { Refused } from './refused.ts';
import { readSourceMap, traceBack, type TraceBack } from './source-map.ts';
import { hasTopLevelAwait, parseProgram } from './syntax-tree.ts';
import { wrapFunction } from './wrap.ts';

/** A file as the loader gets it, before it is known where its imports lead. */
export interface Emitted extends Pick<CompiledModule, 'form' | 'waits' | 'code'> {
  /** What it imports, static imports first. */
  readonly specifiers: readonly string[];
  /** Those of them that the file cannot begin without. */
  readonly eager: readonly string[];
  /** From places in `code`, its first line left out, back to the source. */
  readonly maps: readonly TraceBack[];
}

/** Compiles one file. Throws Refused where V8 could not run it. */
export function emitFile(file: SourceFile, withMaps = false): Emitted {
  // `#!` may only start a file; a comment of the same length may stand anywhere.
  const source = { path: file.path, text: file.text.replace(/^#!/, '//') };
  const form = decideForm(file.path, source.text);
  switch (form) {
    case 'data':
      return emitData(source);
    case 'module':
      return emitModule(source, withMaps);
    case 'script':
      return emitScript(source, withMaps);
    default:
      return form satisfies never;
  }
}

function emitData({ text }: SourceFile): Emitted {
  const parsed = parseJson(text);
  if (parsed.kind === 'malformed') {
    throw new Refused(`This is no JSON: ${parsed.message}`, placeAt(text, parsed.offset));
  }
  return { form: 'data', waits: false, code: text, specifiers: [], eager: [], maps: [] };
}

function emitModule(source: SourceFile, withMaps: boolean): Emitted {
  const erased = eraseTypes(source, { form: 'module', withMaps });
  const runner = moduleRunnerTransformSync('file.js', erased.code, { sourcemap: withMaps });
  const maps = runner.map === undefined ? [] : [readSourceMap(runner.map), ...erased.maps];
  if (runner.errors.length > 0) {
    if (!withMaps) return emitModule(source, true);
    throw refuseText(runner.errors, erased.code, erased.maps);
  }
  // Parsing again costs more than all the rest, so that it is done where these words stand only.
  const waits = /\bawait\b/.test(erased.code) && hasTopLevelAwait(parseProgram(erased.code, 'js'));
  const code = wrapFunction('module', waits, waits ? runner.code : importAtOnce(runner.code));
  const fault = findFault('module', waits, code);
  if (fault !== undefined) {
    if (!withMaps) return emitModule(source, true);
    throw refuseFault(fault, maps);
  }
  const calls = /\brequire\b|\bimport\s*\(\s*`/.test(erased.code) ? listCalls(erased.code) : [];
  const specifiers = [
    ...sortByOccurrence(runner.deps, runner.code),
    ...runner.dynamicDeps.toSorted(),
    ...calls,
  ];
  return {
    form: 'module',
    waits,
    code,
    specifiers: [...new Set(specifiers)],
    eager: runner.deps,
    maps,
  };
}

function emitScript(source: SourceFile, withMaps: boolean): Emitted {
  const erased = eraseTypes(source, { form: 'script', withMaps });
  // What is left of exports of types and imports that only types use.
  const isErased = isTypeScript(source.path);
  const body = isErased ? erased.code.replace(/(?<=^|\n)export \{\};\n$/, '') : erased.code;
  const code = wrapFunction('script', false, body);
  const fault = findFault('script', false, code);
  if (fault !== undefined) {
    if (!withMaps) return emitScript(source, true);
    throw refuseFault(fault, erased.maps);
  }
  const specifiers = /\brequire\b/.test(body) ? listCalls(body) : [];
  return {
    form: 'script',
    waits: false,
    code,
    specifiers: [...new Set(specifiers)],
    eager: specifiers,
    maps: erased.maps,
  };
}

/**
 * Loading without promises: imports wait for nothing. They are numbered from 0 and stand first; a text
 * of the program's own that reads like the next of them would lose its `await`, too.
 */
function importAtOnce(code: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let index = 0; ; index++) {
    const start = `const __vite_ssr_import_${index}__ = `;
    const found = code.indexOf(`${start}await __vite_ssr_import__(`, done);
    if (found < 0) return `${parts.join('')}${code.slice(done)}`;
    const end = found + start.length;
    parts.push(code.slice(done, end));
    done = end + 'await '.length;
  }
}

function listCalls(code: string): readonly string[] {
  const sites = listImports(parseProgram(code, 'js'));
  return sites.filter(({ kind }) => kind !== 'import').map(({ specifier }) => specifier);
}

/** The order in which a module's imports are loaded; oxc gives them in no order. */
function sortByOccurrence(specifiers: readonly string[], code: string): readonly string[] {
  const offset = (specifier: string): number => {
    const found = code.indexOf(`__vite_ssr_import__(${JSON.stringify(specifier)}`);
    return found < 0 ? Infinity : found;
  };
  return specifiers
    .map((specifier) => ({ specifier, at: offset(specifier) }))
    .sort((a, b) => a.at - b.at || (a.specifier < b.specifier ? -1 : 1))
    .map(({ specifier }) => specifier);
}

function refuseFault(
  { message, place }: { readonly message: string; readonly place?: Place },
  maps: readonly TraceBack[],
): Refused {
  if (place === undefined || place.line < 2) return new Refused(message);
  return new Refused(message, traceBack(maps, { ...place, line: place.line - 1 }));
}
