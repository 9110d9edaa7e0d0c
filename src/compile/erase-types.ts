import { transformSync, type OxcError } from 'oxc-transform';
import type { CompiledModule } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import { placeAt } from '../text/place.ts';
import { mostHeightForSecondOpinion } from './caps.ts';
import { isDeclaration, isTypeScript } from './endings.ts';
import { measureHeight } from './measure-height.ts';
import { Refused } from './refused.ts';
import { readSourceMap, traceBack, type SourceMapPayload, type TraceBack } from './source-map.ts';
import { stripTypeScriptTypes } from './strip-types.ts';

/** A program in JavaScript, and the maps back to its source, the last one first: none where places are the same. */
export interface Erased {
  readonly code: string;
  readonly maps: readonly TraceBack[];
}

export interface EraseOptions {
  readonly form: CompiledModule['form'];
  /** Maps cost time, and only failures need them. */
  readonly withMaps: boolean;
}

/**
 * Turns TypeScript into JavaScript that V8 runs: types, and imports that only types use, are gone;
 * enums, namespaces and parameter properties are code. What oxc complains about is asked of Node's own
 * compiler too, which takes much that is only a type error, and namespaces that oxc cannot do.
 */
export function eraseTypes({ path, text }: SourceFile, options: EraseOptions): Erased {
  if (!isTypeScript(path)) return { code: text, maps: [] };
  if (isDeclaration(path)) return { code: '', maps: [] };
  const first = transform(text, options);
  if ('code' in first) return first;
  const second = askNode(text, options);
  if (second !== undefined) return second;
  throw refuseText(first.problems, text, []);
}

/** The refusal of a text for the first of a parser's problems with it. */
export function refuseText(
  problems: readonly OxcError[],
  text: string,
  maps: readonly TraceBack[],
): Refused {
  const [first] = problems
    .map(({ message, labels }) => ({ message, offset: findLabel(labels) }))
    .sort((a, b) => (a.offset ?? Infinity) - (b.offset ?? Infinity));
  const message = first?.message ?? 'This is no program';
  if (first?.offset === undefined) return new Refused(message);
  return new Refused(message, traceBack(maps, placeAt(text, first.offset)));
}

/** Where there are several, as for a name that is declared twice, the last in the text is at fault. */
function findLabel(labels: OxcError['labels']): number | undefined {
  return labels.length === 0 ? undefined : Math.max(...labels.map(({ start }) => start));
}

function transform(
  text: string,
  { form, withMaps }: EraseOptions,
): Erased | { readonly problems: readonly OxcError[] } {
  const { code, map, errors } = transformSync('file.ts', text, {
    lang: 'ts',
    sourceType: form === 'script' ? 'commonjs' : 'module',
    target: 'esnext',
    sourcemap: withMaps,
  });
  if (errors.length > 0) return { problems: errors };
  return { code, maps: map === undefined ? [] : [readSourceMap(map)] };
}

function askNode(text: string, options: EraseOptions): Erased | undefined {
  const most = mostHeightForSecondOpinion;
  if (measureHeight(text, most).height > most) return undefined;
  let stripped: string;
  try {
    stripped = stripTypeScriptTypes(text, { mode: 'transform', sourceMap: options.withMaps });
  } catch {
    return undefined;
  }
  // It leaves imports that only types use, which oxc erases.
  const again = transform(stripped, options);
  if (!('code' in again)) return undefined;
  const map = options.withMaps ? readInlineMap(stripped) : undefined;
  return { code: again.code, maps: map === undefined ? again.maps : [...again.maps, map] };
}

function readInlineMap(code: string): TraceBack {
  const base64 = code.slice(code.lastIndexOf('base64,') + 'base64,'.length);
  // Node itself wrote it, at the end of the code.
  return readSourceMap(JSON.parse(Buffer.from(base64, 'base64').toString()) as SourceMapPayload);
}
