import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import { gradeSubmission } from '../../../src/grade.ts';
import type { CheckResult, ExerciseResult } from '../../../src/records/result.ts';
import type { Exercise } from '../../../src/records/sheet.ts';
import { validateManifest } from '../../../src/records/validate.ts';
import { loadSheet, projectFolder, type LoadedSheet } from '../../../src/sheet/load.ts';
import { installKit } from './built-kit.ts';

// What a student sees before the deadline is what the staff sees after it, for every program that is known here.

const run = promisify(execFile);

/** Exercise 4 takes seconds where matrices are spelled out: some of the right programs stand for all of them. */
const slowSample = 5;

let kit: string;
let loaded: LoadedSheet;

beforeAll(async () => {
  kit = await installKit();
  loaded = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
});

afterAll(() => rm(kit, { recursive: true, force: true }));

describe('the self-check gives the verdicts of the graders', () => {
  it.each(['submissions', 'test/calibration/right', 'test/calibration/wrong'])(
    'to all of %s',
    async (group) => {
      const folders = await listFolders(join(projectFolder, group));
      const asked = await Promise.all(
        folders.map(async (folder, at) => ({
          folder,
          exercises: await chooseExercises(
            folder,
            group.endsWith('right') && at % slowSample !== 0,
          ),
        })),
      );
      const args = asked.flatMap(({ folder, exercises }) => [
        folder,
        exercises.map(({ id }) => id).join(),
      ]);
      const script = join(import.meta.dirname, 'ask-kit.ts');
      const { stdout } = await run(process.execPath, [script, kit, ...args], {
        maxBuffer: 2 ** 28,
      });
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { folder: string; results: ExerciseResult[] });
      const differing: string[] = [];
      for (const [at, { folder, exercises }] of asked.entries()) {
        const wanted = (await grade(folder, exercises)).map(tell);
        const given = (answers[at]?.results ?? []).flatMap(({ checks }) => checks).map(tell);
        wanted.forEach((line, i) => {
          if (line !== given[i]) differing.push(`${basename(folder)}: ${line}, not ${given[i]}`);
        });
      }
      expect(answers.length).toBe(asked.length);
      expect(differing).toEqual([]);
    },
    600_000,
  );
});

async function listFolders(parent: string): Promise<readonly string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name));
}

/** Those whose files are there, and the last one only where it is not slow. */
async function chooseExercises(folder: string, isBrief: boolean): Promise<readonly Exercise[]> {
  const names = await readdir(folder);
  const all = loaded.sheet.exercises.filter(({ file }) =>
    names.some((name) => name.startsWith(file.replace(/\.ts$/, ''))),
  );
  const isSlow = /dense-matrices|loops-for-ever/.test(folder);
  return all.filter(({ id }) => !(id === 'exercise4' && (isBrief || isSlow)));
}

async function grade(
  folder: string,
  exercises: readonly Exercise[],
): Promise<readonly CheckResult[]> {
  const found = { folder, name: basename(folder), id: 'x' };
  const result = await gradeSubmission(await readSubmission(found, { validateManifest }), loaded, {
    seed: 2026,
    fingerprint: '',
    exercises,
    deaths: new Map(),
    announce: () => undefined,
    giveUp: (limit) => {
      throw new Error(`${folder} ran out of ${limit}`);
    },
    keepSandboxes: false,
  });
  return result.exercises
    .flatMap(({ checks }) => checks)
    .filter(({ visibility }) => visibility === 'public');
}

/** Verdict, kind of failure and named mistake; which counterexample is shown may differ. */
function tell({ id, verdict }: CheckResult): string {
  if (verdict.kind !== 'failed') return `${id} ${verdict.kind}`;
  const name = verdict.diagnosis?.misconception ?? 'no mistake named';
  return `${id} failed: ${verdict.failure.kind}, ${name}`;
}
