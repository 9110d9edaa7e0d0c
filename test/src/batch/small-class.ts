import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';
import { gradeBatch, type Batch, type BatchOptions } from '../../../src/batch/grade-batch.ts';

export const smallSheetFile = fileURLToPath(new URL('small-sheet.ts', import.meta.url));

/** Files by path, a folder for each submission. */
export type Class = Readonly<Record<string, Readonly<Record<string, string>>>>;

const right = {
  'one.ts': `import { two } from 'small'; export const double = (x: number) => two * x;`,
  'two.ts': `export const half = (x: number) => x / 2;`,
};

/** Submissions of the small sheet, named by their fate. */
export const fates = {
  right,
  wrong: { ...right, 'one.ts': `export const double = (x: number) => x;` },
  missing: { 'two.ts': right['two.ts'] },
  loops: { ...right, 'one.ts': `export const double = () => { for (;;); };` },
  // V8 ends the process, whatever the limits are.
  aborts: {
    ...right,
    'one.ts': `export const double = (x: number) => 'x'.repeat(2 ** 27 + 8).split('').length + x;`,
  },
} as const satisfies Class;

/** Puts a class into a folder, one that goes with the test if none is given. */
export function layOut(submissions: Class, folder = makeFolder()): string {
  for (const [name, files] of Object.entries(submissions))
    for (const [path, text] of Object.entries(files)) {
      const place = join(folder, name, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  return folder;
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-class-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * A folder for all tests of a file, which goes with them: for a cache, say, where tests are about something else than how
 * programs are graded, so that equal exercises are run once and equal reports written once.
 */
export function makeSharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-shared-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What was told while a batch ran. */
export type Told = readonly [name: string, earned: number | undefined, how: string];

/** Grades a class of the small sheet. */
export async function gradeClass(
  folder: string,
  out: string,
  changes: Partial<BatchOptions> = {},
): Promise<Batch & { readonly told: readonly Told[] }> {
  const told: Told[] = [];
  const batch = await gradeBatch({
    folders: [folder],
    out,
    jobs: 1,
    seed: 2026,
    only: [],
    sheet: smallSheetFile,
    fresh: false,
    types: false,
    signal: new AbortController().signal,
    progress: {
      begin: () => undefined,
      done: (name, row, how) => told.push([name, row?.points.earned, how]),
    },
    ...changes,
  });
  return { ...batch, told };
}

/** Every file of a folder with its text, by path. */
export function readAll(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
