import process from 'node:process';
import { runExercise } from '../../checks/run-exercise.ts';
import { compileSubmission } from '../../compile/compile.ts';
import { locateThrown } from '../../compile/locate-thrown.ts';
import type { Compiled } from '../../records/compiled.ts';
import { everything } from '../../records/death.ts';
import type { Verdict } from '../../records/result.ts';
import type { Session } from '../../records/session.ts';
import type { Check, Exercise } from '../../records/sheet.ts';
import { openSession } from '../../sandbox/session.ts';
import type { LoadedSheet } from '../../sheet/load.ts';
import type { Around } from '../../workers/serve.ts';
import { keepExports, keepReaching, measureCoverage, type Coverage } from './coverage.ts';
import { countProofExposures } from './exposure-proof.ts';
import { countExposure } from './exposure.ts';
import { keepMutantSandbox } from './mutant-sandbox.ts';
import type { Exposure, JobGrading, Job, CheckOutcome, Program, Round } from '../records.ts';
import { keepBatches, rememberAnswers } from './remember.ts';
import { activate, coverage } from '../material/switch.ts';
import { trimExercise, type TrimmedExercise } from '../material/trim.ts';
import { sheetFor } from '../../sheet/for-exercise.ts';

export interface Grader {
  /** The gradings of all rounds of the job, in their order. */
  grade(job: Job, around: Around): Promise<readonly JobGrading[]>;
}

/** Grades one exercise after the other, in the sandbox and by the checks that grade students. Programs are compiled once. */
export function createGrader(loaded: LoadedSheet, programs: readonly Program[]): Grader {
  const { sheet } = loaded;
  const editions = new Map<string, TrimmedExercise>();
  const compiledPrograms = new Map<string, Compiled>();
  const coverages = new Map<string, Promise<Coverage>>();
  const mutants = keepMutantSandbox();

  return { grade };

  async function grade(job: Job, around: Around): Promise<readonly JobGrading[]> {
    around.announce(job.exercise);
    const opened = await openFor(job, around);
    const isCounted = job.rounds.some(({ counts }) => counts);
    const session = job.isRight && !isCounted ? rememberAnswers(opened) : keepBatches(opened);
    const gradings: JobGrading[] = [];
    for (const round of job.rounds) {
      for (const seed of round.seeds) {
        const exercise = await chooseChecks(editionOf(job.exercise, seed), job, round, around);
        const outcomes = await gradeOnce(exercise, session, { job, round, seed }, around);
        gradings.push({ job, round, seed, outcomes });
      }
    }
    session.dispose();
    return gradings;
  }

  /** Each seed has an edition of its own, which keeps the questions and all that is worked out for them. */
  function editionOf(id: string, seed: number): TrimmedExercise {
    const key = `${id} ${seed}`;
    const known = editions.get(key);
    if (known !== undefined) return known;
    const exercise = sheet.exercises.find((candidate) => candidate.id === id);
    if (exercise === undefined) throw new Error(`there is no exercise '${id}'`);
    const edition = trimExercise(exercise);
    editions.set(key, edition);
    return edition;
  }

  async function chooseChecks(
    { patient, impatient }: TrimmedExercise,
    job: Job,
    { asks }: Round,
    around: Around,
  ): Promise<Exercise> {
    if (job.isRight) return patient;
    switch (asks.kind) {
      case 'all':
        return impatient;
      case 'export':
        return keepExports(impatient, [asks.name]);
      case 'reached':
        return keepReaching(impatient, await coverageOf(job, around), String(job.mutant));
      default:
        return asks satisfies never;
    }
  }

  /** The checks that do not reach a mutant cannot but pass. */
  function coverageOf(job: Job, around: Around): Promise<Coverage> {
    const seed = firstSeed(job);
    const key = JSON.stringify([job.program, job.exercise, seed]);
    const { patient } = editionOf(job.exercise, seed);
    const measuring = { ...job, isRight: true, mutant: coverage };
    const known =
      coverages.get(key) ?? measureCoverage(patient, () => openFresh(measuring, around), seed);
    coverages.set(key, known);
    return known;
  }

  /** What an exercise needs of a program: most of a wrong one is the reference. */
  function compileOnce(name: string, file: string): Compiled {
    const key = JSON.stringify([name, file]);
    const known = compiledPrograms.get(key);
    if (known !== undefined) return known;
    const program = programs.find((candidate) => candidate.name === name);
    if (program === undefined) throw new Error(`there is no program '${name}'`);
    const compiled = compileSubmission(program.files, [], sheet.module.specifier, {
      entries: [file],
    });
    compiledPrograms.set(key, compiled);
    return compiled;
  }

  /** A mutant whose place is reached while its file is loaded needs a sandbox of its own; so does what ended a worker. */
  async function openFor(job: Job, around: Around): Promise<Session> {
    if (job.mutant === undefined || around.careful) return openFresh(job, around);
    const { atLoad } = await coverageOf(job, around);
    if (atLoad.has(job.mutant)) return openFresh(job, around);
    return mutants.switchOn(job, job.mutant, (active) => openFresh(job, around, active));
  }

  function openFresh(
    job: Job,
    { deaths, giveUp }: Around,
    active: () => string | undefined = () => job.mutant,
  ): Promise<Session> {
    const seed = firstSeed(job);
    const { patient, impatient } = editionOf(job.exercise, seed);
    const exercise = job.isRight ? patient : impatient;
    const { file, id, limits } = exercise;
    const compiled = compileOnce(job.program, file);
    return openSession({
      file,
      // Asked again whenever a limit has ended the sandbox.
      get compiled() {
        return activate(compiled, active());
      },
      limits,
      seed,
      sheet: sheetFor(exercise, loaded),
      fatal: (deaths.get(id) ?? deaths.get(everything))?.limit,
      locate: (thrown) => locateThrown(thrown, []),
      giveUp,
    });
  }
}

function firstSeed({ rounds }: Job): number {
  return rounds[0]?.seeds[0] as number;
}

async function gradeOnce(
  exercise: Exercise,
  session: Session,
  { job: { isRight }, round: { counts }, seed }: Omit<JobGrading, 'outcomes'>,
  around: Around,
): Promise<readonly CheckOutcome[]> {
  const clock = startClock();
  const context = {
    seed,
    deaths: around.deaths,
    // Where costs are counted, each check has to make its calls itself.
    stepByStep: around.careful || (isRight && counts),
    // What is told is looked at for the first seeds alone.
    isBrief: !counts,
    announce: (activity: string) => {
      clock.enter(activity);
      around.announce(activity);
    },
  };
  const result = await runExercise(exercise, session, context);
  clock.enter('');
  const outcomes = result.checks.map((check) =>
    describeOutcome(check, check.verdict, isRight && counts ? clock.readCpu(check.id) : 0),
  );
  if (isRight || !counts) return outcomes;
  // What ended a worker is not asked again.
  const alive = exercise.checks.filter(({ id }) => !around.deaths.has(id));
  return await withExposures(outcomes, alive, session, seed);
}

/** Whether what is always tried of an export exposes the program in any check. */
async function isExposedByExamples(
  name: string,
  checks: readonly Check[],
  session: Session,
  seed: number,
): Promise<boolean> {
  for (const check of checks) {
    if (check.kind === 'derivation' || check.export !== name) continue;
    if ((await countExposure(check, session, seed)).isCertain) return true;
  }
  return false;
}

/** Counts by the answers that the checks have judged: the session keeps them. */
async function withExposures(
  outcomes: readonly CheckOutcome[],
  checks: readonly Check[],
  session: Session,
  seed: number,
): Promise<readonly CheckOutcome[]> {
  const hasFailed = ({ id }: Check) =>
    outcomes.some(({ check, verdict }) => check === id && verdict === 'failed');
  const failed = checks.filter(hasFailed);
  const exposures = new Map<string, Exposure>();
  for (const check of failed) {
    if (check.kind === 'derivation') continue;
    const { metAt } = outcomes.find((outcome) => outcome.check === check.id) ?? {};
    // What a program keeps may show in the inputs of another check.
    const met = checks.find(({ id }) => id === metAt?.check) ?? check;
    if (met.kind === 'derivation') continue;
    const exposure = await countExposure(met, session, seed, metAt);
    // Met by chance in one check, it may be sure to be met in another.
    const isCertain =
      exposure.isCertain ||
      (metAt !== undefined && (await isExposedByExamples(check.export, checks, session, seed)));
    exposures.set(check.id, { ...exposure, isCertain });
  }
  const parts = failed.filter((check) => check.kind === 'derivation');
  for (const proof of Map.groupBy(parts, (part) => part.export).values())
    for (const [id, exposure] of await countProofExposures(proof, session, seed))
      exposures.set(id, exposure);
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

/** No more of a list than can be told. */
function shorten(_key: string, value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, 20) : value;
}

/** Characters of a failure that are kept: it is there to be looked into, not to be read by students. */
const toldLength = 400;

function describeOutcome(
  { id, export: name }: Pick<Check, 'id' | 'export'>,
  verdict: Verdict,
  cpu: number,
): CheckOutcome {
  const outcome = { check: id, export: name, verdict: verdict.kind, runs: 0, cpu } as const;
  switch (verdict.kind) {
    case 'passed':
      return { ...outcome, told: '', runs: verdict.runs };
    case 'blocked':
      return { ...outcome, told: `waits for ${verdict.on}` };
    case 'broken':
      return { ...outcome, told: verdict.message.slice(0, toldLength) };
    case 'failed': {
      const told = JSON.stringify(verdict.failure, shorten).slice(0, toldLength);
      const { diagnosis, failure } = verdict;
      const isMet = failure.kind === 'unsteady';
      return {
        ...outcome,
        told,
        ...(diagnosis !== undefined && { diagnosis: diagnosis.misconception }),
        ...(isMet && { metAt: failure.replay }),
      };
    }
    default:
      return verdict satisfies never;
  }
}
