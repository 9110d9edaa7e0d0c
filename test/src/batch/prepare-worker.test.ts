import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareWorker, workerSource } from '../../../src/batch/prepare-worker.ts';
import { describeWorker } from '../../../src/batch/pool.ts';
import { joinTexts } from '../../../src/worker/join-texts.ts';
import type { GradedAnswer, Task, WorkerSetup } from '../../../src/worker/messages.ts';
import { layout } from '../../../src/export/layout.ts';
import { reporting } from '../../../src/records/death.ts';
import type { Errand } from '../../../src/workers/messages.ts';
import { openWorker, type Attempt } from '../../../src/workers/worker.ts';
import type { Submission } from '../../../src/records/submission.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { importSheet } from '../../../src/sheet/import-sheet.ts';
import { smallSheetFile } from './small-class.ts';

const sheet = join(projectFolder, 'graders', 'sheet09', 'sheet.ts');
const declared = await importSheet(sheet);
const program = `test ${process.pid}`;

const submission: Submission = {
  id: 'a',
  name: 'a',
  person: { name: 'a', source: 'folder' },
  manifest: { kind: 'none' },
  files: [{ path: 'exercise1.ts', text: 'export const rectifierLayer = () => [1];' }],
  leftOut: [],
};

describe('the file that workers start from', () => {
  test('grades as its sources do, byte by byte', async () => {
    const file = await prepareWorker(declared, sheet, program);
    expect(file).not.toBe(workerSource);
    expect(await gradeBy(file)).toEqual(await gradeBy(workerSource));
  });

  test('is made once', async () => {
    const file = await prepareWorker(declared, sheet, program);
    utimesSync(file, 1000, 1000);
    expect(await prepareWorker(declared, sheet, program)).toBe(file);
    expect(statSync(file).mtimeMs).toBe(1_000_000);
  });

  test('is another one for another program', async () => {
    expect(await prepareWorker(declared, sheet, `${program}, changed`)).not.toBe(
      await prepareWorker(declared, sheet, program),
    );
  });

  test('is made again where it was cut', async () => {
    const file = await prepareWorker(declared, sheet, program);
    const { size } = statSync(file);
    writeFileSync(file, '');
    expect(await prepareWorker(declared, sheet, program)).toBe(file);
    expect(statSync(file).size).toBe(size);
  });

  test('is made of a sheet that lies elsewhere in the project, too', async () => {
    const file = await prepareWorker(await importSheet(smallSheetFile), smallSheetFile, program);
    expect(file).not.toBe(workerSource);
    expect(await gradeBy(file, { sheet: smallSheetFile, only: ['one'] })).toEqual(
      await gradeBy(workerSource, { sheet: smallSheetFile, only: ['one'] }),
    );
  });
});

test('a report whose process ended over the sources comes without them', async () => {
  const staffReport = async (deaths: Errand<Task>['deaths']) => {
    const attempt = await gradeBy(workerSource, { deaths });
    if (attempt.kind !== 'answered') throw new Error(attempt.kind);
    const { files } = joinTexts(attempt.answer, attempt.texts);
    return String(files.find(({ path }) => path === layout.staffReport('a'))?.text);
  };
  expect(await staffReport([])).toContain('class="source"');
  const without = await staffReport([[reporting, { limit: 'memory' }]]);
  expect(without).toContain('rectifierLayer');
  expect(without).not.toContain('class="source"');
});

async function gradeBy(
  file: string,
  {
    deaths = [],
    ...asked
  }: { deaths?: Errand<Task>['deaths']; sheet?: string; only?: readonly string[] } = {},
): Promise<Attempt<GradedAnswer>> {
  const setup = { sheet, seed: 3, only: ['exercise1'], ...asked };
  const worker = openWorker<WorkerSetup, Task, GradedAnswer>(describeWorker(file, setup));
  await worker.ready;
  const order = { submission, fingerprint: 'f', content: '', exercises: [] };
  const attempt = await worker.ask({ order, careful: false, deaths, pieces: [] }, 60);
  worker.stop();
  expect(attempt.kind).toBe('answered');
  return attempt;
}
