import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
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
const [declared, small] = [await importSheet(sheet), await importSheet(smallSheetFile)];
const program = `test ${process.pid}`;

const submission: Submission = {
  id: 'a',
  name: 'a',
  person: { name: 'a', source: 'folder' },
  manifest: { kind: 'none' },
  files: [{ path: 'exercise1.ts', text: 'export const rectifierLayer = () => [1];' }],
  leftOut: [],
};

const sources = openGrading(workerSource);
afterAll(() => sources.stop());

describe('the file that workers start from', () => {
  test('grades as its sources do, byte by byte', async () => {
    const file = await prepareWorker(declared, sheet, program);
    expect(file).not.toBe(workerSource);
    const prepared = openGrading(file);
    expect(await prepared.grade()).toEqual(await sources.grade());
    prepared.stop();
  });

  test('is made once', async () => {
    const file = await prepareWorker(declared, sheet, program);
    utimesSync(file, 1000, 1000);
    expect(await prepareWorker(declared, sheet, program)).toBe(file);
    expect(statSync(file).mtimeMs).toBe(1_000_000);
  });

  test('is another one for another program', async () => {
    expect(await prepareWorker(small, smallSheetFile, `${program}, changed`)).not.toBe(
      await prepareWorker(small, smallSheetFile, program),
    );
  });

  test('is made again where it was cut', async () => {
    const file = await prepareWorker(small, smallSheetFile, program);
    const { size } = statSync(file);
    writeFileSync(file, '');
    expect(await prepareWorker(small, smallSheetFile, program)).toBe(file);
    expect(statSync(file).size).toBe(size);
  });

  test('is made of a sheet that lies elsewhere in the project, too', async () => {
    const file = await prepareWorker(small, smallSheetFile, program);
    expect(file).not.toBe(workerSource);
    const asked = { sheet: smallSheetFile, only: ['one'] };
    const [prepared, unprepared] = [file, workerSource].map((each) => openGrading(each, asked));
    expect(await prepared?.grade()).toEqual(await unprepared?.grade());
    for (const each of [prepared, unprepared]) each?.stop();
  });
});

test('a report whose process ended over the sources comes without them', async () => {
  const staffReport = async (deaths: Errand<Task>['deaths']) => {
    const attempt = await sources.grade(deaths);
    if (attempt.kind !== 'answered') throw new Error(attempt.kind);
    const { files } = joinTexts(attempt.answer, attempt.texts);
    return String(files.find(({ path }) => path === layout.staffReport('a'))?.text);
  };
  expect(await staffReport([])).toContain('class="source"');
  const without = await staffReport([[reporting, { limit: 'memory' }]]);
  expect(without).toContain('rectifierLayer');
  expect(without).not.toContain('class="source"');
});

interface Grading {
  grade(deaths?: Errand<Task>['deaths']): Promise<Attempt<GradedAnswer>>;
  stop(): void;
}

/** A worker that starts from this file. */
function openGrading(
  file: string,
  asked: { readonly sheet?: string; readonly only?: readonly string[] } = {},
): Grading {
  const setup = { sheet, seed: 3, only: ['exercise1'], ...asked };
  const worker = openWorker<WorkerSetup, Task, GradedAnswer>(describeWorker(file, setup));
  return {
    stop: () => worker.stop(),
    grade: async (deaths = []) => {
      await worker.ready;
      const order = { submission, fingerprint: 'f', content: '', exercises: [] };
      const attempt = await worker.ask({ order, careful: false, deaths, pieces: [] }, 60);
      expect(attempt.kind).toBe('answered');
      return attempt;
    },
  };
}
