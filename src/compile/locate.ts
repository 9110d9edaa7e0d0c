import type { SourceFile } from '../records/submission.ts';
import type { Place } from '../text/place.ts';
import { emitFile } from './emit.ts';
import { Refused } from './refused.ts';
import { traceBack, type TraceBack } from './source-map.ts';

/**
 * Leads from places in the code of a compiled file back to places in its source; `undefined` for code
 * that stands for nothing there. The file is compiled again, with maps, when the first place is asked for.
 */
export function createLocator(
  file: SourceFile,
): (line: number, column: number) => Place | undefined {
  let maps: readonly TraceBack[] | undefined;
  return (line, column) => {
    // The first line is the wrapper's own.
    if (line < 2) return undefined;
    maps ??= emitMaps(file);
    return traceBack(maps, { line: line - 1, column });
  };
}

function emitMaps(file: SourceFile): readonly TraceBack[] {
  try {
    return emitFile(file, true).maps;
  } catch (error) {
    if (error instanceof Refused) return [() => undefined];
    throw error;
  }
}
