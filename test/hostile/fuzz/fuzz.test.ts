import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gradeBatch } from '../../../src/batch/grade-batch.ts';
import { layout } from '../../../src/export/layout.ts';
import { parseResult } from '../../../src/records/json.ts';
import { findInvisible, findLiveHtml, isFormula, parseCsv } from '../places.ts';
import { readAll, sheetFiles } from '../siege.ts';
import { layOutTrees } from './lay-out.ts';
import { anyTree } from './trees.ts';

const isLong = process.env['SHEETMARK_LONG'] !== undefined;
const [size, seeds] = isLong ? [100, [...Array(15).keys()]] : [50, [2026]];

it.each(seeds)(
  'whatever stands in a folder is graded without a fault of ours, and is text wherever it is told: seed %i',
  async (seed) => {
    const trees = fc.sample(anyTree, { numRuns: size, seed });
    const ground = mkdtempSync(join(tmpdir(), 'sheetmark-fuzz-'));
    try {
      const [submissions, out] = [join(ground, 'submissions'), join(ground, 'out')];
      layOutTrees(submissions, trees);
      const batch = await gradeBatch({
        folders: [submissions],
        out,
        jobs: 1,
        seed: 7,
        only: [],
        sheet: sheetFiles.quick,
        fresh: true,
        types: false,
        signal: new AbortController().signal,
        progress: { begin: () => undefined, done: () => undefined },
      });
      expect(batch.faults).toEqual([]);
      expect(batch.rows).toHaveLength(size);
      const written = await readAll(out);
      const broken = batch.rows.flatMap(({ id, name }) =>
        parseResult(written.get(layout.staffResult(id)) ?? '')
          .exercises.flatMap(({ checks }) => checks)
          .flatMap(({ verdict }) =>
            verdict.kind === 'broken' ? [`${name}: ${verdict.message}`] : [],
          ),
      );
      expect(broken).toEqual([]);
      const live = [...written].flatMap(([path, text]) =>
        findLive(path, text).map((problem) => `${path}: ${problem}`),
      );
      expect(live).toEqual([]);
      const cells = parseCsv(written.get(layout.grades) ?? '').flat();
      expect(cells.filter(isFormula)).toEqual([]);
    } finally {
      rmSync(ground, { recursive: true, force: true });
    }
  },
  600_000,
);

function findLive(path: string, text: string): readonly string[] {
  if (path.endsWith('.html')) return findLiveHtml(text, path === layout.overview ? 1 : 0);
  return path.endsWith('.md') ? findInvisible(text) : [];
}
