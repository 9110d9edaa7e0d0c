import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kitSeed } from '../../../src/cli/default-seeds.ts';
import { openAsSubmission } from '../../../src/discover/disk-folder.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import { gradeSubmission } from '../../../src/grade.ts';
import type { CheckResult, ExerciseResult } from '../../../src/records/result.ts';
import type { Exercise } from '../../../src/records/sheet.ts';
import { validateManifest } from '../../../src/records/validate.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { loadSheet, type LoadedSheet } from '../../../src/sheet/load.ts';
import { installKit } from './built-kit.ts';

// What a student sees before the deadline is what the staff sees after it, for every program that is known here.

const run = promisify(execFile);

/** All of them take minutes, and `npm run test:long` asks them all; elsewhere one of several has to do. */
const asksAll = process.env['SHEETMARK_LONG'] !== undefined;

let kit: string;
let loaded: LoadedSheet;

beforeAll(async () => {
  kit = await installKit();
  loaded = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
});

afterAll(() => rm(kit, { recursive: true, force: true }));

describe('the self-check gives the verdicts of the graders', () => {
  it(`to the samples, and to ${asksAll ? 'all' : 'one in eight'} of the programs of a calibration`, async () => {
    const oneOf = asksAll ? 1 : 8;
    const asked = (
      await Promise.all([
        listAsked('submissions', 1),
        listAsked('test/calibration/right', oneOf),
        listAsked('test/calibration/wrong', oneOf),
      ])
    ).flat();
    const [answers, grades] = await Promise.all([askKit(asked), gradeAll(asked)]);
    const differing = grades.flatMap((wanted, at) => {
      const given = (answers[at] ?? []).map(sayVerdict);
      const name = basename(asked[at]?.folder ?? '');
      return wanted.flatMap((line, i) =>
        line === given[i] ? [] : [`${name}: ${line}, not ${given[i]}`],
      );
    });
    expect(answers.length).toBe(asked.length);
    expect(differing).toEqual([]);
  }, 3_600_000);
});

interface Asked {
  readonly folder: string;
  readonly exercises: readonly Exercise[];
}

/** What the kit says of each, asked one after the other in one process. */
async function askKit(asked: readonly Asked[]): Promise<readonly (readonly CheckResult[])[]> {
  const script = join(import.meta.dirname, 'ask-kit.ts');
  const args = asked.flatMap(({ folder, exercises }) => [
    folder,
    exercises.map(({ id }) => id).join(),
  ]);
  const { stdout } = await run(process.execPath, [script, kit, ...args], { maxBuffer: 2 ** 28 });
  return stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as ExerciseResult[]).flatMap(({ checks }) => checks));
}

async function gradeAll(asked: readonly Asked[]): Promise<readonly (readonly string[])[]> {
  const grades: (readonly string[])[] = [];
  for (const { folder, exercises } of asked) {
    grades.push((await grade(folder, exercises)).map(sayVerdict));
  }
  return grades;
}

/** One of so many folders of a group, with the exercises that are asked of each. */
async function listAsked(group: string, oneOf: number): Promise<readonly Asked[]> {
  const parent = join(projectFolder, group);
  const entries = await readdir(parent, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    folders
      .filter((_, at) => at % oneOf === 0)
      .map(async (name) => {
        const folder = join(parent, name);
        return { folder, exercises: await chooseExercises(folder) };
      }),
  );
}

/**
 * Those whose files are there. What takes long is left out where there is no time for it: exercise 4 of the right ones, and
 * of the loops all but one while a file is loaded and one in a call, as all of them are ended in the same way.
 */
async function chooseExercises(folder: string): Promise<readonly Exercise[]> {
  const names = await readdir(folder);
  const slow = Object.entries(slowExercises).find(([group]) => folder.includes(group))?.[1] ?? [];
  return loaded.sheet.exercises.filter(
    ({ id, file }) =>
      names.some((name) => name.startsWith(file.replace(/\.ts$/, ''))) &&
      (asksAll || !slow.includes(id)),
  );
}

const slowExercises: Readonly<Record<string, readonly string[]>> = {
  'calibration/right': ['exercise4'],
  'loops-for-ever': ['exercise1', 'exercise4'],
};

async function grade(
  folder: string,
  exercises: readonly Exercise[],
): Promise<readonly CheckResult[]> {
  const found = openAsSubmission(folder, { name: basename(folder), id: 'x' });
  const result = await gradeSubmission(
    await readSubmission(found, { validateManifest, asked: [] }),
    loaded,
    {
      seed: kitSeed,
      fingerprint: '',
      exercises,
      deaths: new Map(),
      announce: () => undefined,
      giveUp: (limit) => {
        throw new Error(`${folder} ran out of ${limit}`);
      },
      keepSandboxes: false,
    },
  );
  return result.exercises
    .flatMap(({ checks }) => checks)
    .filter(({ visibility }) => visibility === 'public');
}

/** Verdict, kind of failure and named mistake; which counterexample is shown may differ. */
function sayVerdict({ id, verdict }: CheckResult): string {
  if (verdict.kind !== 'failed') return `${id} ${verdict.kind}`;
  const name = verdict.diagnosis?.misconception ?? 'no mistake named';
  return `${id} failed: ${verdict.failure.kind}, ${name}`;
}
