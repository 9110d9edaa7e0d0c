import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { median } from '../../src/text/number.ts';
import { listTests, type Exports } from '../../bench/peers/direct.ts';
import { openAsSubmission } from '../../src/discover/disk-folder.ts';
import { readSubmission } from '../../src/discover/read-submission.ts';
import { gradeSubmission } from '../../src/grade.ts';
import { validateManifest } from '../../src/records/validate.ts';
import { chooseExercises } from '../../src/sheet/choose.ts';
import { projectFolder } from '../../src/host/project-folder.ts';
import { loadSheet } from '../../src/sheet/load.ts';

const only = ['exercise1', 'exercise2', 'exercise3'];
const names = ['full-marks-loops', 'full-marks-functional', 'full-marks-typed-arrays'];
const loaded = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));

/**
 * Ratios of CPU time, never times: a slow machine slows both. The same checks called directly draw their inputs for
 * every submission, which a sandbox for each has to make up for.
 */
test('grading in a sandbox costs less than half as much again as the same checks called directly', async () => {
  const ratios: number[] = [];
  for (let round = 0; round < 6; round++) {
    const graded = await timeCpu(() => eachOf(gradeSandboxed));
    const direct = await timeCpu(() => eachOf(callDirectly));
    // The first round draws what is drawn once, and warms both up.
    if (round > 0) ratios.push(graded / direct);
  }
  expect(median(ratios)).toBeLessThan(1.5);
});

async function eachOf(work: (folder: string, name: string) => Promise<void>): Promise<void> {
  for (const name of names) await work(join(projectFolder, 'submissions', name), name);
}

async function gradeSandboxed(folder: string, name: string): Promise<void> {
  const submission = await readSubmission(openAsSubmission(folder, { name, id: name }), {
    validateManifest,
    asked: [],
  });
  const result = await gradeSubmission(submission, loaded, {
    seed: 2026,
    fingerprint: '',
    exercises: chooseExercises(loaded.sheet, only),
    deaths: new Map(),
    announce: () => undefined,
    giveUp: () => undefined,
    keepSandboxes: false,
  });
  expect(result.points).toEqual({ earned: 70, possible: 70 });
}

async function callDirectly(folder: string): Promise<void> {
  const load = only.map((id) => {
    const address = pathToFileURL(join(folder, `${id}.ts`)).href;
    return [id, () => import(address) as Promise<Exports>] as const;
  });
  for (const { run } of listTests(Object.fromEntries(load))) await run();
}

/** CPU seconds of all threads. */
async function timeCpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
