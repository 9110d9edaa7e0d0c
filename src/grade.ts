import { runExercise } from './checks/run-exercise.ts';
import { compileSubmission } from './compile/compile.ts';
import type { CheckResult, ExerciseResult, Result } from './records/result.ts';
import { everything, nameCompiling, type Death } from './records/death.ts';
import type { Limit } from './records/session.ts';
import type { Exercise } from './records/sheet.ts';
import type { Submission } from './records/submission.ts';
import { createHome } from './sandbox/isolate.ts';
import { openSession } from './sandbox/session.ts';
import { createExportLocator } from './compile/locate-export.ts';
import { locateThrown } from './compile/locate-thrown.ts';
import type { LoadedSheet } from './sheet/load.ts';
import { scoreSubmission } from './score/score.ts';

export interface GradeOptions {
  readonly seed: number;
  readonly fingerprint: string;
  /** The exercises that are graded. */
  readonly exercises: readonly Exercise[];
  /** What ended a worker in earlier attempts at this submission, by the name it was announced with. */
  readonly deaths: ReadonlyMap<string, Death>;
  /** Told what begins next, so that the end of this process can be put down to it. */
  readonly announce: (activity: string) => void;
  /** Told each verdict as soon as it stands. */
  readonly tell?: (result: CheckResult) => void;
  readonly giveUp: (limit: Limit, at: number) => void;
  /** Letting go of a sandbox has ended processes: after such a death they are kept until the process goes. */
  readonly keepSandboxes: boolean;
}

/** Grades one submission: compile, load each exercise in a sandbox of its own, ask the checks, add up. */
export async function gradeSubmission(
  submission: Submission,
  loaded: LoadedSheet,
  options: GradeOptions,
): Promise<Result> {
  const { sheet, module } = loaded;
  const { seed, deaths, announce, giveUp, tell, keepSandboxes } = options;
  const compiled = compileSubmission(submission.files, submission.leftOut, sheet.module.specifier, {
    announce: (path) => announce(nameCompiling(path)),
    isFatal: (path) => deaths.has(nameCompiling(path)) || deaths.has(everything),
  });
  const locateExport = createExportLocator(submission.files, compiled);
  const home = createHome();
  const results: ExerciseResult[] = [];
  try {
    for (const exercise of options.exercises) {
      announce(exercise.id);
      const session = await openSession({
        file: exercise.file,
        compiled,
        limits: exercise.limits,
        seed,
        sheet: { specifier: sheet.module.specifier, compiled: module },
        fatal: (deaths.get(exercise.id) ?? deaths.get(everything))?.limit,
        locate: (thrown) => locateThrown(thrown, submission.files),
        giveUp,
        ...(!keepSandboxes && { home }),
      });
      const context = {
        seed,
        deaths,
        announce,
        stepByStep: keepSandboxes,
        positionOf: (name: string) => locateExport(exercise.file, name),
        ...(tell && { tell }),
      };
      results.push(await runExercise(exercise, session, context));
      if (!keepSandboxes) session.dispose();
    }
  } finally {
    home.close();
  }
  return scoreSubmission(submission, sheet, {
    seed,
    fingerprint: options.fingerprint,
    exercises: results,
  });
}
