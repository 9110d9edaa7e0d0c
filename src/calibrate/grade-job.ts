import process from 'node:process';
import { runExercise } from '../checks/run-exercise.ts';
import { compileSubmission } from '../compile/compile.ts';
import { locateThrown } from '../locate.ts';
import type { Compiled, CompiledFile } from '../records/compiled.ts';
import type { Death } from '../records/death.ts';
import type { CheckResult } from '../records/result.ts';
import type { Limit, Session } from '../records/session.ts';
import type { Exercise } from '../records/sheet.ts';
import { openSession } from '../sandbox/session.ts';
import type { LoadedSheet } from '../sheet/load.ts';
import { keepReaching, measureCoverage, type Coverage } from './coverage.ts';
import { countProofExposures } from './exposure-proof.ts';
import { countExposure } from './exposure.ts';
import type { Exposure, Job, Outcome, Program } from './records.ts';
import { coverage, setSwitch } from './switch.ts';
import { trimExercise, type TrimmedExercise } from './trim.ts';

export interface Grader {
  grade(job: Job, surroundings: Surroundings): Promise<readonly Outcome[]>;
}

export interface Surroundings {
  /** Whether a worker died of this job before. */
  readonly careful: boolean;
  readonly deaths: ReadonlyMap<string, Death>;
  readonly announce: (activity: string) => void;
  readonly giveUp: (limit: Limit, at: number) => void;
}

/** Grades one exercise after the other, in the sandbox and by the checks that grade students. Programs are compiled once. */
export function createGrader(loaded: LoadedSheet, programs: readonly Program[]): Grader {
  const { sheet, module } = loaded;
  const exercises = new Map(
    sheet.exercises.map((exercise) => [exercise.id, trimExercise(exercise)]),
  );
  const compiledPrograms = new Map<string, Compiled>();
  const coverages = new Map<string, Promise<Coverage>>();

  return { grade };

  async function grade(job: Job, around: Surroundings): Promise<readonly Outcome[]> {
    const trimmed = exercises.get(job.exercise);
    if (trimmed === undefined) throw new Error(`there is no exercise '${job.exercise}'`);
    const exercise = await chooseChecks(trimmed, job, around);
    const open = () => openFor(exercise, job, around);

    around.announce(exercise.id);
    const session = await open();
    const clock = startClock();
    const result = await runExercise(exercise, session, {
      seed: job.seed,
      deaths: around.deaths,
      // Where costs are counted, each check has to make its calls itself.
      stepByStep: around.careful || (job.isRight && job.counts),
      announce: (activity) => {
        clock.enter(activity);
        around.announce(activity);
      },
    });
    clock.enter('');
    session.dispose();
    const isCosted = job.isRight && job.counts;
    const outcomes = result.checks.map((check) =>
      tellOutcome(check, isCosted ? clock.readCpu(check.id) : 0),
    );
    if (job.isRight || !job.counts) return outcomes;
    return await withExposures(outcomes, exercise, open, job.seed);
  }

  /** Of a mutant, only the checks that reach it: the others cannot but pass. */
  async function chooseChecks(
    { patient, impatient }: TrimmedExercise,
    job: Job,
    around: Surroundings,
  ): Promise<Exercise> {
    if (job.isRight) return patient;
    if (job.mutant === undefined || !job.narrows) return impatient;
    const key = JSON.stringify([job.program, job.exercise, job.seed]);
    const measuring = { ...job, mutant: coverage };
    const known =
      coverages.get(key) ??
      measureCoverage(patient, () => openFor(patient, measuring, around), job.seed);
    coverages.set(key, known);
    return keepReaching(impatient, await known, job.mutant);
  }

  function compileOnce(name: string): Compiled {
    const known = compiledPrograms.get(name);
    if (known !== undefined) return known;
    const program = programs.find((candidate) => candidate.name === name);
    if (program === undefined) throw new Error(`there is no program '${name}'`);
    const compiled = compileSubmission(program.files, [], sheet.module.specifier);
    compiledPrograms.set(name, compiled);
    return compiled;
  }

  function openFor(
    exercise: Exercise,
    { program, mutant, seed }: Job,
    { deaths, giveUp }: Surroundings,
  ): Promise<Session> {
    return openSession({
      file: exercise.file,
      compiled: activate(compileOnce(program), mutant),
      limits: exercise.limits,
      seed,
      sheet: { specifier: sheet.module.specifier, compiled: module },
      fatal: deaths.get(exercise.id)?.limit,
      locate: (thrown) => locateThrown(thrown, []),
      giveUp,
    });
  }
}

/** Sets the switch of a mutant in code that is compiled already. */
function activate(compiled: Compiled, mutant: string | undefined): Compiled {
  if (mutant === undefined) return compiled;
  const set = (file: CompiledFile): CompiledFile =>
    file.kind === 'failed' ? file : { ...file, code: setSwitch(file.code, mutant) };
  return { ...compiled, files: new Map([...compiled.files].map(([path, f]) => [path, set(f)])) };
}

/** Each failing check is asked once more: in one sandbox for all of them, as in a grading. */
async function withExposures(
  outcomes: readonly Outcome[],
  exercise: Exercise,
  open: () => Promise<Session>,
  seed: number,
): Promise<readonly Outcome[]> {
  const failed = exercise.checks.filter((_, i) => outcomes[i]?.verdict === 'failed');
  const exposures = new Map<string, Exposure>();
  const session = await open();
  for (const check of failed)
    if (check.kind !== 'derivation')
      exposures.set(check.id, await countExposure(check, session, seed));
  const parts = failed.filter((check) => check.kind === 'derivation');
  for (const proof of Map.groupBy(parts, (part) => part.export).values())
    for (const [id, exposure] of await countProofExposures(proof, session, seed))
      exposures.set(id, exposure);
  session.dispose();
  return outcomes.map((outcome) => {
    const exposure = exposures.get(outcome.check);
    return exposure === undefined ? outcome : { ...outcome, exposure };
  });
}

/** CPU time of this process, by the step that it was spent in. */
function startClock() {
  const spent = new Map<string, number>();
  let step = '';
  let last = process.cpuUsage();
  return {
    enter: (next: string): void => {
      const { user, system } = process.cpuUsage(last);
      spent.set(step, (spent.get(step) ?? 0) + (user + system) / 1000);
      step = next;
      last = process.cpuUsage();
    },
    readCpu: (name: string): number => spent.get(name) ?? 0,
  };
}

/** Characters of a failure that are kept: it is there to be looked into, not to be read by students. */
const toldLength = 400;

function tellOutcome({ id, export: name, verdict }: CheckResult, cpu: number): Outcome {
  const outcome = { check: id, export: name, verdict: verdict.kind, runs: 0, cpu } as const;
  switch (verdict.kind) {
    case 'passed':
      return { ...outcome, told: '', runs: verdict.runs };
    case 'blocked':
      return { ...outcome, told: `waits for ${verdict.on}` };
    case 'broken':
      return { ...outcome, told: verdict.message.slice(0, toldLength) };
    case 'failed': {
      const told = JSON.stringify(verdict.failure).slice(0, toldLength);
      const { diagnosis } = verdict;
      if (diagnosis === undefined) return { ...outcome, told };
      return { ...outcome, told, diagnosis: diagnosis.misconception };
    }
    default:
      return verdict satisfies never;
  }
}
