import { readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import type { Batch } from '../batch/grade-batch.ts';
import { layout } from '../export/layout.ts';
import { resolveLinks } from '../host/resolve-links.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import { parseResult } from '../records/json.ts';
import { writeSentence } from './plain.ts';
import { readDeclared } from '../text/words.ts';
import { writeOnOneLine } from '../text/visible.ts';
import { describeSubmission } from './describe.ts';
import type { ToldNote, ToldRun } from './told.ts';

/** What the outside is told of a batch whose results lie in `out`; `pathOf` says where a submission lies, by its id. */
export function readRun(
  batch: Pick<Batch, 'sheet' | 'rows' | 'faults'>,
  out: string,
  pathOf: (id: string) => string,
  notes: readonly ToldNote[],
): ToldRun {
  const faults = batch.faults.map(({ name, message }): ToldNote => ({
    kind: 'warning',
    text: writeOnOneLine(`Not graded, by a fault of ours: ${name}: ${message}`),
  }));
  return {
    sheet: writeSentence(readDeclared(batch.sheet)),
    submissions: batch.rows.filter(hasResult).map(({ id, name }) => {
      const result = parseResult(readFileSync(join(out, layout.staffResult(id)), 'utf8'));
      return describeSubmission(result, { name, path: pathOf(id) });
    }),
    notes: [...notes, ...faults],
  };
}

function hasResult({ state }: OverviewRow): boolean {
  return state.kind === 'graded' || state.kind === 'not-gradable';
}

/**
 * A place as a path from the root, which git names without links, with forward slashes; empty for the root. What lies
 * outside is told by its own name.
 */
export function pathFrom(root: string, place: string): string {
  const path = relative(root, resolveLinks(place));
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return isOutside ? basename(place) : path.replaceAll(sep, '/');
}
