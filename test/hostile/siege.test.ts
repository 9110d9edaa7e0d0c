import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Batch } from '../../src/batch/grade-batch.ts';
import { writeBatchSummary } from '../../src/cli/summary.ts';
import { layout } from '../../src/export/layout.ts';
import { reportsMark } from '../../src/records/marks.ts';
import { createStyle } from '../../src/text/style.ts';
import { describeEffect, type Effect } from './effect.ts';
import { listWorkers } from './host.ts';
import {
  findInvisible,
  findLiveHtml,
  findLiveMarkdown,
  findLiveTerminal,
  isFormula,
  parseCsv,
} from './places.ts';
import { sheet } from './sheet.ts';
import { besiege, loadScenarios, sheetFiles, sortBySheet, type Siege } from './siege.ts';
import { sayNameless } from './tally.ts';

const isLong = process.env['SHEETMARK_LONG'] !== undefined;
const spacing = isLong ? 1 : 3;
const named = [...(await loadScenarios())].filter(([, { isSlow }]) => isLong || isSlow !== true);

const right: Effect = {
  points: sheet.exercises.reduce((sum, { points }) => sum + points, 0),
  lost: {},
  unloaded: {},
  notices: [],
  printed: {},
};

/** The verdicts of an exercise, kept under their fingerprint. */
const isGrading = /^gradings\/[0-9a-f]{32}\.json$/;

let sieges: readonly Siege[] = [];

beforeAll(async () => {
  const done: Siege[] = [];
  for (const [sheet, scenarios] of sortBySheet(new Map(named)))
    done.push(await besiege(scenarios, { jobs: 2, neighbours: spacing, sheet }));
  sieges = done;
}, 600_000);

describe('a submission that attacks', () => {
  it.each(named.map(([file, scenario]) => ({ file, ...scenario })))(
    '$file: $name',
    ({ file, expect: effect, says = [] }) => {
      const graded = sieges.map((siege) => siege.graded.get(file)).find(Boolean);
      expect(graded && describeEffect(graded.result)).toEqual({ ...right, ...effect });
      for (const words of says) expect(graded?.markdown).toContain(words);
    },
  );

  it('is never a fault of ours', () => {
    expect(sieges.flatMap(({ batch }) => batch.faults)).toEqual([]);
    const results = sieges.flatMap(({ graded }) => [...graded.values()]);
    expect(results).toHaveLength(named.length);
    const checks = results
      .flatMap(({ result }) => result.exercises)
      .flatMap((exercise) => exercise.checks);
    expect(checks.filter(({ verdict }) => verdict.kind === 'broken')).toEqual([]);
  });

  it('leaves no process behind', () => {
    expect(listWorkers(Object.values(sheetFiles))).toEqual([]);
  });

  it('changes no file of the project, nor of any submission', () => {
    expect(sieges.flatMap(({ touched }) => touched)).toEqual([]);
  });

  it('writes nothing but the reports of its own', () => {
    for (const { written, batch } of sieges) {
      const reports = batch.rows.flatMap(({ id }) => [
        layout.staffReport(id),
        layout.staffResult(id),
        layout.studentReport(id),
        layout.studentMarkdown(id),
        layout.studentResult(id),
      ]);
      const ofClass = [
        layout.overview,
        layout.grades,
        layout.gradesMark,
        layout.changesPage,
        layout.changesTable,
        layout.history(1),
        reportsMark,
      ];
      const paths = [...written.keys()].filter((path) => !isGrading.test(path));
      expect(paths).toEqual([...ofClass, ...reports].sort());
    }
  });

  it('keeps its reports short', () => {
    const lengths = sieges.flatMap(({ written }) =>
      [...written.values()].map(({ length }) => length),
    );
    expect(Math.max(...lengths)).toBeLessThan(3_000_000);
  });
});

describe('an innocent submission between attacks', () => {
  it('has the same result as every other', () => {
    const results = sieges.map(({ neighbours }) => [...new Set(neighbours.map(sayNameless))]);
    expect(results.map(({ length }) => length)).toEqual(sieges.map(() => 1));
    const neighbours = sieges.flatMap((siege) => siege.neighbours);
    expect(neighbours.length).toBeGreaterThanOrEqual(named.length / spacing);
    expect(new Set(neighbours.map(({ points }) => points.earned))).toEqual(new Set([right.points]));
  });
});

describe('what attacks wrote', () => {
  it('is text in every page', () => {
    const live = pages('.html').flatMap(([path, html]) =>
      findLiveHtml(html, path === layout.overview ? 1 : 0).map((problem) => `${path}: ${problem}`),
    );
    expect(live).toEqual([]);
  });

  it('hides nothing in Markdown', () => {
    expect(
      pages('.md').flatMap(([path, text]) =>
        findInvisible(text).map((found) => `${path}: ${found}`),
      ),
    ).toEqual([]);
  });

  it('is no formula in Markdown, and no link', () => {
    const formulas = pages('.md').flatMap(([path, text]) =>
      [...text.matchAll(/\$`([^`]*)`\$/g)].map(([, tex = '']) => `${path}: ${tex}`),
    );
    expect(formulas.length).toBeGreaterThan(10);
    const odd = /\\(?:href|url|includegraphics|html|def|gdef|newcommand|style|color|text\{)/;
    expect(formulas.filter((formula) => odd.test(formula))).toEqual([]);
    const live = pages('.md').flatMap(([path, text]) =>
      findLiveMarkdown(text).map((found) => `${path}: ${found}`),
    );
    expect(live).toEqual([]);
  });

  it('moves nothing in the terminal', () => {
    const lines = sieges.flatMap(({ batch }) =>
      // One by one, as a long table is cut.
      batch.rows.flatMap((row) => summarise({ ...batch, rows: [row] })),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.flatMap(findLiveTerminal)).toEqual([]);
  });

  it('is no formula in the table of grades, and ends no line of it', () => {
    for (const { written, batch } of sieges) {
      const [, ...lines] = parseCsv(written.get(layout.grades) ?? '');
      expect(lines).toHaveLength(batch.rows.length);
      expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
      expect(lines.flat().filter(isFormula)).toEqual([]);
      expect(lines.flat().flatMap(findInvisible)).toEqual([]);
    }
  });
});

function pages(ending: string): readonly (readonly [string, string])[] {
  return sieges.flatMap(({ written }) => [...written].filter(([path]) => path.endsWith(ending)));
}

function summarise(batch: Batch): readonly string[] {
  const stream = new PassThrough({ encoding: 'utf8' });
  // Only written to.
  writeBatchSummary(stream as unknown as WriteStream, createStyle('none', 80), batch, 'out');
  return String(stream.read()).split('\n');
}
