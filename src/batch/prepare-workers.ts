import type { Exercise, Sheet } from '../records/sheet.ts';
import type { WorkerSetup } from '../worker/messages.ts';
import { preparePages } from './prepare-pages.ts';
import { prepareQuestions } from '../worker/prepare-questions.ts';
import { prepareWorker } from './prepare-worker.ts';

export interface ForWorkers {
  readonly sheet: Sheet;
  readonly sheetFile: string;
  /** The fingerprint of the program. */
  readonly program: string;
  readonly seed: number;
  readonly only: readonly string[];
  readonly exercises: readonly Exercise[];
}

/** What workers run, and what they are told: made once for each version of the program, where something can be kept. */
export async function prepareWorkers({
  sheet,
  sheetFile,
  program,
  seed,
  only,
  exercises,
}: ForWorkers): Promise<{ readonly worker: string; readonly setup: WorkerSetup }> {
  const worker = await prepareWorker(sheet, sheetFile, program);
  const questions = prepareQuestions({ sheet: sheetFile, program, seed, only, exercises });
  const pages = preparePages(sheet, program);
  const setup = {
    sheet: sheetFile,
    seed,
    only,
    ...(questions && { questions }),
    ...(pages && { pages }),
  };
  return { worker, setup };
}
