import { takeQuestions } from '../checks/questions.ts';
import { loadQuestions } from './prepare-questions.ts';
import { gradeSubmission } from '../grade.ts';
import { compileEagerly, keepSandboxesSmall } from '../sandbox/node-flags.ts';
import { chooseExercises } from '../sheet/choose.ts';
import { loadSheet, type LoadedSheet } from '../sheet/load.ts';
import { everything, reporting } from '../records/death.ts';
import { parseGrading, stringifyGrading } from '../records/json.ts';
import type { CheckResult, ExerciseResult, Result } from '../records/result.ts';
import type { Ruling } from '../records/ruling.ts';
import { usePrepared } from '../report/prepared.ts';
import { takeGrading } from '../score/weigh.ts';
import type { CompiledFile } from '../records/compiled.ts';
import type { Exercise } from '../records/sheet.ts';
import { serve, type Around } from '../workers/serve.ts';
import type { GradedAnswer, Task, WorkerSetup } from './messages.ts';
import { writeGraded } from './write-graded.ts';

// A worker grades one submission after the other: it has no right to write.

serve<WorkerSetup, Task, GradedAnswer>(async (setup) => {
  const loaded = await loadSheet(setup.sheet);
  const exercises = chooseExercises(loaded.sheet, setup.only);
  if (setup.questions !== undefined)
    takeQuestions(exercises, setup.seed, loadQuestions(setup.questions));
  if (setup.pages !== undefined) usePrepared(setup.pages);
  keepSandboxesSmall();
  compileEagerly();
  return (task, around) => grade(task, around, { loaded, exercises, seed: setup.seed });
});

interface PreparedSheet {
  readonly loaded: LoadedSheet;
  readonly exercises: readonly Exercise[];
  readonly seed: number;
}

async function grade(task: Task, around: Around, prepared: PreparedSheet): Promise<GradedAnswer> {
  const { loaded, exercises, seed } = prepared;
  const { careful, deaths, announce, giveUp, known, keep, send } = around;
  const kept = task.exercises.flatMap(({ id, kept: before }) => {
    const text = before ?? known.get(nameGraded(id));
    return text === undefined ? [] : [[id, parseGrading(text)] as const];
  });
  const graded = await gradeSubmission(task.submission, loaded, {
    seed,
    fingerprint: task.fingerprint,
    content: task.content,
    exercises,
    origins: new Map(task.exercises.map(({ id, origin }) => [id, origin])),
    kept: new Map(kept),
    deaths,
    announce,
    giveUp,
    keepSandboxes: careful,
    saved: {
      compiled: (path) => {
        const text = known.get(nameCompiled(path));
        // What an earlier attempt has kept by the next line.
        return text === undefined ? undefined : (JSON.parse(text) as CompiledFile);
      },
      keepCompiled: (file) => keep(nameCompiled(file.path), () => JSON.stringify(file)),
      keepGrading: (grading) => keep(nameGraded(grading.id), () => stringifyGrading(grading)),
    },
  });
  const result = await ruleOn(graded, task.ruling);
  const gradings = takeGradings(result, task, deaths);
  announce(reporting);
  // Sources are parsed once more to be shown in colours. A process that ended there costs no verdict, only the sight of them.
  const sources = deaths.has(reporting) ? [] : task.submission.files;
  const { files, row } = writeGraded(result, sources);
  for (const text of [...files.map((file) => file.text), ...gradings.values()]) send(text);
  return { paths: files.map(({ path }) => path), graded: [...gradings.keys()], row };
}

function nameCompiled(path: string): string {
  return `compiled ${path}`;
}

function nameGraded(exercise: string): string {
  return `graded ${exercise}`;
}

/** Adds what counts in the end. Most classes have no course to say so. */
async function ruleOn(result: Result, ruling: Ruling | undefined): Promise<Result> {
  if (ruling === undefined) return result;
  const { applyRuling } = await import('../course/apply.ts');
  return applyRuling(result, ruling);
}

/** What is worth keeping of what was run. */
function takeGradings(
  result: Result,
  { exercises }: Task,
  deaths: Around['deaths'],
): ReadonlyMap<string, string> {
  // Where all exercises pay for one that took too long, or where it was our fault, another time may come to something else.
  if (deaths.has(everything)) return new Map();
  const isBroken = ({ verdict }: CheckResult) => verdict.kind === 'broken';
  const wasRun = ({ id }: ExerciseResult) =>
    exercises.some((exercise) => exercise.id === id && exercise.kept === undefined);
  return new Map(
    result.exercises
      .filter((exercise) => wasRun(exercise) && !exercise.checks.some(isBroken))
      .map((exercise) => [exercise.id, stringifyGrading(takeGrading(exercise))]),
  );
}
