import { SourceMap } from 'node:module';
import type { Place } from '../text/place.ts';

/** Leads from places of a generated text back to the text that it was made from. */
export type TraceBack = (place: Place) => Place | undefined;

/** The part of a source map (ECMA-426) that leads to places. */
export interface SourceMapPayload {
  readonly mappings: string;
  readonly sources: readonly string[];
}

/** Reads a source map with a single source. A place without a mapping on its line leads nowhere. */
export function readSourceMap({ mappings, sources }: SourceMapPayload): TraceBack {
  const map = new SourceMap({
    version: 3,
    file: '',
    sourceRoot: '',
    names: [],
    sourcesContent: [],
    sources: [...sources],
    mappings,
  });
  return ({ line, column }) => {
    for (const end of [column - 1, Infinity]) {
      const entry = map.findEntry(line - 1, end);
      if ('originalLine' in entry && entry.generatedLine === line - 1) {
        return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
      }
    }
    return undefined;
  };
}

/** Follows several maps, the one of the last text first. */
export function traceBack(maps: readonly TraceBack[], place: Place): Place | undefined {
  let traced: Place | undefined = place;
  for (const map of maps) traced = traced && map(traced);
  return traced;
}
