import { runExercise } from './checks/run-exercise.ts';
import { compileSubmission } from './compile/compile.ts';
import type { CompiledFile } from './records/compiled.ts';
import type { Grading } from './records/grading.ts';
import type { CheckResult, Origin, Result } from './records/result.ts';
import { everything, isCompiling, nameCompiling, type Death } from './records/death.ts';
import type { Limit } from './records/session.ts';
import type { Exercise } from './records/sheet.ts';
import { findStanding, type Submission } from './records/submission.ts';
import { createHome } from './sandbox/isolate.ts';
import { openSession } from './sandbox/session.ts';
import { withLoopsNamed } from './find-loop.ts';
import { createExportLocator } from './compile/locate-export.ts';
import { locateThrown } from './compile/locate-thrown.ts';
import type { LoadedSheet } from './sheet/load.ts';
import { scoreSubmission } from './score/score.ts';
import { takeGrading, weighExercise } from './score/weigh.ts';
import { sheetFor } from './sheet/for-exercise.ts';
import type { SessionOptions } from './sandbox/session-options.ts';

export interface GradeOptions {
  readonly seed: number;
  readonly fingerprint: string;
  /** A hash of all files of the submission, where a receipt is to name it. */
  readonly content?: string;
  /** The exercises that are graded. */
  readonly exercises: readonly Exercise[];
  /** What the gradings of the exercises come from, by their ids, where they are to be kept. */
  readonly origins?: ReadonlyMap<string, Origin>;
  /** Gradings that hold already, by the exercise's id: these exercises are not run. */
  readonly kept?: ReadonlyMap<string, Grading>;
  /** What ended a worker in earlier attempts at this submission, by the name it was announced with. */
  readonly deaths: ReadonlyMap<string, Death>;
  /** Told what begins next, so that the end of this process can be put down to it. */
  readonly announce: (activity: string) => void;
  /** Told each verdict as soon as it stands. */
  readonly report?: (result: CheckResult) => void;
  readonly giveUp: (limit: Limit, at: number) => void;
  /** What was done before, and where to keep what is done; left out: nothing is. */
  readonly saved?: Saved;
  /** Letting go of a sandbox has ended processes: after such a death they are kept until the process goes. */
  readonly keepSandboxes: boolean;
}

/** Work on a submission that outlives the process that did it. */
export interface Saved {
  readonly compiled: (path: string) => CompiledFile | undefined;
  readonly keepCompiled: (file: CompiledFile) => void;
  readonly keepGrading: (grading: Grading) => void;
}

/** Grades one submission: compile, load each exercise in a sandbox of its own, ask the checks, add up. */
export async function gradeSubmission(
  submission: Submission,
  loaded: LoadedSheet,
  options: GradeOptions,
): Promise<Result> {
  const { kept } = options;
  const isKept = options.exercises.every(({ id }) => kept?.has(id) === true);
  const gradings = isKept
    ? new Map<string, Grading>()
    : await runExercises(submission, loaded, options);
  const exercises = options.exercises.map((exercise) => {
    const grading = gradings.get(exercise.id) ?? (kept?.get(exercise.id) as Grading);
    const file = findStanding(submission.files, exercise.file);
    return weighExercise({ ...exercise, file }, grading, options.origins?.get(exercise.id));
  });
  const { seed, fingerprint, content } = options;
  return scoreSubmission(submission, loaded.sheet, {
    seed,
    fingerprint,
    ...(content !== undefined && { content }),
    exercises,
  });
}

/** Runs the exercises of which no grading is kept. */
async function runExercises(
  submission: Submission,
  loaded: LoadedSheet,
  options: GradeOptions,
): Promise<ReadonlyMap<string, Grading>> {
  const { sheet } = loaded;
  const { seed, deaths, announce, giveUp, report, keepSandboxes, kept, saved } = options;
  const exercises = options.exercises.filter(({ id }) => kept?.has(id) !== true);
  const entries = exercises.map(({ file }) => findStanding(submission.files, file));
  const compiled = compileSubmission(submission.files, submission.leftOut, sheet.module.specifier, {
    entries,
    announce: (path) => announce(nameCompiling(path)),
    isFatal: createFatal(deaths, entries),
    ...(saved && { known: saved.compiled, report: saved.keepCompiled }),
  });
  const locateExport = createExportLocator(submission.files, compiled);
  const home = createHome();
  const gradings = new Map<string, Grading>();
  try {
    for (const asked of exercises) {
      const exercise = { ...asked, file: findStanding(submission.files, asked.file) };
      const claims = submission.ungradable?.find((each) => each.exercise === asked.file)?.claims;
      announce(exercise.id);
      const opened: SessionOptions = {
        file: exercise.file,
        ...(claims !== undefined && { claims }),
        compiled,
        limits: exercise.limits,
        seed,
        sheet: sheetFor(exercise, loaded),
        fatal: (deaths.get(exercise.id) ?? deaths.get(everything))?.limit,
        locate: (thrown) => locateThrown(thrown, submission.files),
        giveUp,
        ...(!keepSandboxes && { home }),
      };
      const plain = await openSession(opened);
      // Once a process has died of this submission, nothing is run that need not be.
      const session = keepSandboxes ? plain : await withLoopsNamed(plain, submission, opened);
      const context = {
        seed,
        deaths,
        announce,
        stepByStep: keepSandboxes,
        positionOf: (name: string) => locateExport(exercise.file, name),
        ...(report && { report }),
      };
      const result = await runExercise(exercise, session, context);
      const grading = takeGrading(result);
      saved?.keepGrading(grading);
      gradings.set(exercise.id, grading);
      if (!keepSandboxes) session.dispose();
    }
  } finally {
    home.close();
  }
  return gradings;
}

/** Files that may end a process while they are compiled, before only those that exercises begin with are. */
const mostFatalFiles = 4;

/** Whether a file is not compiled, after what happened to the process that compiled it or others. */
function createFatal(
  deaths: ReadonlyMap<string, Death>,
  entries: readonly string[],
): (path: string) => boolean {
  const fatal = [...deaths.keys()].filter(isCompiling);
  return (path) =>
    deaths.has(nameCompiling(path)) ||
    deaths.has(everything) ||
    (fatal.length >= mostFatalFiles && !entries.includes(path));
}
