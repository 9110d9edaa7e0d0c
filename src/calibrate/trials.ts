import type { Exercise } from '../records/sheet.ts';
import type { Effort, ExerciseEffort, Material, WrongProgram } from './load.ts';
import type { Mutated } from './mutants.ts';
import { findReach } from './reach.ts';
import type { Job, Mutant, Program } from './records.ts';

/** One program, or one mutant, with the jobs that show what becomes of it. */
export interface Trial<Subject> {
  readonly subject: Subject;
  readonly jobs: readonly Job[];
}

export interface Trials {
  readonly mutants: readonly Trial<Mutant>[];
  readonly right: readonly Trial<Program>[];
  readonly wrong: readonly Trial<WrongProgram>[];
}

export interface TrialOptions {
  readonly exercises: readonly Exercise[];
  /** The name by which programs import the sheet's module. */
  readonly specifier: string;
  readonly seed: number;
  readonly effort: Effort;
}

/** What has to be graded, slow programs first, so that no worker is left alone with one in the end. */
export function planTrials(
  material: Material,
  mutated: readonly Mutated[],
  options: TrialOptions,
): Trials {
  return {
    right: planRight(material, options),
    wrong: material.wrong.flatMap((program, index) => planWrong(program, index, options)),
    mutants: mutated.flatMap(({ program, mutants }) => {
      const reach = findReach(program, options.exercises, options.specifier);
      return mutants
        .filter((mutant) => isChosen(mutant, material, options.effort))
        .map((mutant) => ({ subject: mutant, jobs: planMutant(mutant, reach, options.seed) }))
        .filter(({ jobs }) => jobs.length > 0);
    }),
  };
}

/** The jobs of a mutant, once more with other seeds. */
export function planAgain({ subject, jobs }: Trial<Mutant>, seeds: number): Trial<Mutant> {
  const others = Array.from({ length: seeds }, (_, i) => i + 1);
  return {
    subject,
    jobs: others.flatMap((other) =>
      jobs.map((job) => ({ ...job, seed: job.seed + other, narrows: false })),
    ),
  };
}

function planRight(
  { reference, right, setup }: Material,
  { exercises, seed, effort }: TrialOptions,
): readonly Trial<Program>[] {
  const isSlow = (program: Program, exercise: string) =>
    setup.slow.some((slow) => slow.program === program.name && slow.exercise === exercise);
  const trials = [reference, ...right].map((program, index) => ({
    subject: program,
    jobs: exercises.flatMap(({ id }) => {
      const { oneProgramOf, right: seeds } = effortFor(id, effort);
      const most = isSlow(program, id) ? Number(effort.slow) : seeds;
      return Array.from({ length: index % oneProgramOf === 0 ? most : 0 }, (_, i) => ({
        program: program.name,
        exercise: id,
        seed: seed + i,
        isRight: true,
        counts: i === 0,
        narrows: false,
      }));
    }),
  }));
  const slowness = ({ subject }: Trial<Program>) =>
    Number(setup.slow.some(({ program }) => program === subject.name));
  return trials.toSorted((a, b) => slowness(b) - slowness(a));
}

/** Only exercises that load a file of the program's own: the others are the reference's, which is tried as a right program. */
function planWrong(
  program: WrongProgram,
  index: number,
  { exercises, specifier, seed, effort }: TrialOptions,
): readonly Trial<WrongProgram>[] {
  if (index % effortFor(program.mistake.exercise, effort).oneProgramOf !== 0) return [];
  const reach = findReach(program, exercises, specifier);
  const touched = exercises.filter(
    ({ id }) =>
      id === program.mistake.exercise ||
      reach.get(id)?.some((path) => program.own.includes(path)) === true,
  );
  const jobs = touched.flatMap(({ id }) =>
    Array.from({ length: effortFor(id, effort).wrong }, (_, i) => ({
      program: program.name,
      exercise: id,
      seed: seed + i,
      isRight: false,
      counts: i < effort.countedSeeds,
      narrows: false,
    })),
  );
  return [{ subject: program, jobs }];
}

function effortFor(exercise: string, { exercises }: Effort): ExerciseEffort {
  return exercises[exercise] ?? { oneProgramOf: 1, right: 1, wrong: 1 };
}

function planMutant(
  { program, file, id }: Mutant,
  reach: ReadonlyMap<string, readonly string[]>,
  seed: number,
): readonly Job[] {
  return [...reach]
    .filter(([, paths]) => paths.includes(file))
    .map(([exercise]) => ({
      program: nameMutated(program),
      exercise,
      seed,
      mutant: id,
      isRight: false,
      counts: false,
      narrows: true,
    }));
}

/** The instrumented edition of a program stands beside the program itself. */
export function nameMutated(program: string): string {
  return `${program}, mutated`;
}

/** Reviewed mutants are always tried, so that a stale review is seen; of the others one of so many, spread over all. */
function isChosen(mutant: Mutant, { equivalent }: Material, { oneMutantOf }: Effort): boolean {
  return (
    Number(mutant.id) % oneMutantOf === 0 || equivalent.some((entry) => isSameMutant(entry, mutant))
  );
}

type MutantKey = Pick<
  Mutant,
  'program' | 'file' | 'mutator' | 'original' | 'replacement' | 'occurrence'
>;

/** Whether a reviewed entry means this mutant; line numbers play no part, as they change with every edit. */
export function isSameMutant(entry: MutantKey, mutant: MutantKey): boolean {
  return (
    entry.program === mutant.program &&
    entry.file === mutant.file &&
    entry.mutator === mutant.mutator &&
    entry.original === mutant.original &&
    entry.replacement === mutant.replacement &&
    entry.occurrence === mutant.occurrence
  );
}
