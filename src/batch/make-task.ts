import { hashText } from '../host/hash.ts';
import { fingerprintExercise, fingerprintFiles } from '../fingerprint/content.ts';
import { keepGround } from '../fingerprint/keep-ground.ts';
import type { Origin } from '../records/result.ts';
import type { Ruling } from '../records/ruling.ts';
import { publicChecks } from '../sheet/choose.ts';
import type { Submission } from '../records/submission.ts';
import type { Task } from '../worker/messages.ts';
import type { ForWorkers } from './prepare-workers.ts';

export interface TaskOptions extends ForWorkers {
  /** The grading that is kept under a fingerprint. */
  readonly readGrading: (fingerprint: string) => string | undefined;
}

/** Makes tasks out of submissions: which of their exercises have to be run, and what is known of the others. */
export function createTaskMaker({
  sheet,
  sheetFile,
  program,
  seed,
  only,
  exercises,
  readGrading,
}: TaskOptions): (submission: Submission, fingerprint: string, ruling?: Ruling) => Promise<Task> {
  // The same exercise with fewer checks is another one.
  const scope = only.filter((name) => name === publicChecks);
  let grounds: Awaited<ReturnType<typeof keepGround>> | undefined;
  return async (submission, fingerprint, ruling) => {
    // Where every result holds, it is not asked for.
    grounds ??= await keepGround(sheet, sheetFile, program);
    const known = grounds;
    return {
      submission,
      fingerprint,
      content: fingerprintFiles(submission.files),
      ...(ruling !== undefined && { ruling }),
      exercises: exercises.map(({ id, file }) => {
        const content = fingerprintExercise(file, submission, sheet.module.specifier);
        const ground = known[id] ?? { graders: '', harness: '' };
        const origin = nameOrigin(id, { content, ...ground }, seed, scope);
        const kept = readGrading(origin.fingerprint);
        return { id, origin, ...(kept !== undefined && { kept }) };
      }),
    };
  };
}

function nameOrigin(
  id: string,
  parts: Omit<Origin, 'fingerprint'>,
  seed: number,
  scope: readonly string[],
): Origin {
  const { content, graders, harness } = parts;
  const text = JSON.stringify([id, content, graders, harness, seed, ...scope]);
  const fingerprint = hashText(text);
  return { fingerprint, content, graders, harness };
}
