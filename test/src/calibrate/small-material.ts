import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Setup } from '../../../src/calibrate/material/load.ts';

/** Files of a calibration of the small sheet (test/src/batch/small-sheet.ts), by their paths. */
export type Files = Readonly<Record<string, string | object>>;

const effort = { oneMutantOf: 1, furtherSeeds: 2, seeds: 3, countedSeeds: 2, oneProgramOf: {} };

/** The inputs are numbers from -50 to 50: nothing asks what happens above 60. */
const reference: Files = {
  'reference/one.ts':
    'export function double(x: number): number {\n  return x > 60 ? 0 : x + x;\n}\n',
  'reference/two.ts': 'export const half = (x: number): number => x / 2;\n',
};

/** Writes the files of a calibration to a folder of their own; resolves to its setup file. */
export async function writeMaterial(
  files: Files,
  equivalent: readonly object[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sheetmark-calibration-'));
  const setup: Setup = {
    sheet: 'test/src/batch/small-sheet.ts',
    reference: join(folder, 'reference'),
    mutated: [],
    slow: [],
    heavy: [],
    full: effort,
    short: effort,
  };
  const all: Files = {
    'calibration.json': setup,
    'diagnoses.json': {},
    'equivalent-mutants.json': equivalent.map((entry) => ({ ...entry, program: setup.reference })),
    ...reference,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(join(folder, path), text);
  }
  for (const name of ['right', 'wrong']) await mkdir(join(folder, name), { recursive: true });
  return join(folder, 'calibration.json');
}

export function removeMaterial(file: string): Promise<void> {
  return rm(dirname(file), { recursive: true, force: true });
}

/** What a review says of a mutant of the reference's `double`. */
export function reviewed(original: string, replacement: string, mutator: string): object {
  return {
    file: 'one.ts',
    mutator,
    original,
    replacement,
    occurrence: 1,
    reason: 'Nobody asks for numbers above 60.',
  };
}
