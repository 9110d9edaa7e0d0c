import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gradeBatch, type Batch } from '../../src/batch/grade-batch.ts';
import { layout } from '../../src/export/layout.ts';
import { parseResult } from '../../src/records/json.ts';
import type { Result } from '../../src/records/result.ts';
import { compareInventories, takeInventory } from './host.ts';
import { rightFiles } from './right.ts';
import type { Files, Scenario } from './scenario.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The sheets that hostile submissions are graded by. */
export const sheetFiles = {
  quick: join(here, 'sheet.ts'),
  patient: join(here, 'patient-sheet.ts'),
  slow: join(here, 'slow-sheet.ts'),
} as const;

/** Scenarios by the name of their file. */
export type Scenarios = ReadonlyMap<string, Scenario>;

/** Every scenario, in the order of their names. */
export async function loadScenarios(): Promise<Scenarios> {
  const entries = await readdir(join(here, 'scenarios'), { recursive: true });
  const scenarios = new Map<string, Scenario>();
  for (const path of entries.filter((entry) => entry.endsWith('.ts')).sort()) {
    const url = pathToFileURL(join(here, 'scenarios', path)).href;
    // Each of these files exports its scenario and nothing else.
    const { scenario } = (await import(url)) as { readonly scenario: Scenario };
    scenarios.set(path.replace(/\.ts$/, ''), scenario);
  }
  return scenarios;
}

/** Scenarios by the sheet that they are graded by. */
export function sortBySheet(
  scenarios: Scenarios,
): readonly (readonly [SiegeOptions['sheet'], Scenarios])[] {
  return (['quick', 'patient', 'slow'] as const).map((sheet) => [
    sheet,
    new Map([...scenarios].filter(([, scenario]) => (scenario.sheet ?? 'quick') === sheet)),
  ]);
}

/** What became of a siege. */
export interface Siege {
  readonly batch: Batch;
  /** The graded scenarios by the name of their file. */
  readonly graded: ReadonlyMap<string, GradedScenario>;
  /** The innocent submissions that were graded between them. */
  readonly neighbours: readonly Result[];
  /** All that was written, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** Paths of the submissions and of the project that changed meanwhile. */
  readonly touched: readonly string[];
}

export interface GradedScenario {
  readonly id: string;
  readonly result: Result;
  readonly markdown: string;
}

export interface SiegeOptions {
  readonly jobs: number;
  readonly sheet: keyof typeof sheetFiles;
  /** A right submission follows the first of so many hostile ones, and so on; with 0, none does. */
  readonly neighbours: number;
}

/** Grades scenarios as a class, on the workers that students are graded on. */
export async function besiege(
  scenarios: Scenarios,
  { jobs, sheet, neighbours }: SiegeOptions,
): Promise<Siege> {
  const ground = mkdtempSync(join(tmpdir(), 'sheetmark-siege-'));
  try {
    const [submissions, out] = [join(ground, 'submissions'), join(ground, 'out')];
    const names = layOut(submissions, scenarios, neighbours);
    const before = takeInventory(submissions);
    const batch = await gradeBatch({
      folders: [submissions],
      out,
      jobs,
      seed: 7,
      only: [],
      sheet: sheetFiles[sheet],
      fresh: true,
      types: false,
      signal: new AbortController().signal,
      progress: { begin: () => undefined, done: () => undefined },
    });
    const touched = compareInventories(before, takeInventory(submissions));
    const written = await readAll(out);
    return { batch, ...sortOut(batch, written, names), written, touched };
  } finally {
    rmSync(ground, { recursive: true, force: true });
  }
}

/** What the names of innocent submissions end in. */
const neighbourly = '-neighbour';

/** Writes the folders of a class; returns the scenarios' names by the names of their folders. */
export function layOut(
  submissions: string,
  scenarios: Scenarios,
  neighbours: number,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [i, [name, scenario]] of [...scenarios].entries()) {
    const plain = name.replace('/', '-');
    const folder = scenario.folder ?? plain;
    writeFiles(join(submissions, folder), { ...rightFiles, ...scenario.files });
    scenario.arrange?.(join(submissions, folder));
    names.set(folder, name);
    if (i % neighbours === 0) writeFiles(join(submissions, `${plain}${neighbourly}`), rightFiles);
  }
  return names;
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}

/** The text of every file in a folder, by its path in there. */
export async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

function sortOut(
  batch: Batch,
  written: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Pick<Siege, 'graded' | 'neighbours'> {
  const graded = new Map<string, GradedScenario>();
  const neighbours: Result[] = [];
  for (const { id, name } of batch.rows) {
    const text = written.get(layout.staffResult(id));
    // A fault of ours, which the batch tells by name.
    if (text === undefined) continue;
    const result = parseResult(text);
    const scenario = names.get(name);
    if (scenario !== undefined) {
      const markdown = written.get(layout.studentMarkdown(id)) ?? '';
      graded.set(scenario, { id, result, markdown });
    } else if (name.endsWith(neighbourly)) neighbours.push(result);
  }
  return { graded, neighbours };
}
