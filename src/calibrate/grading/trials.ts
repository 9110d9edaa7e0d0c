import type { Exercise } from '../../records/sheet.ts';
import type { Effort, Material, WrongProgram } from '../material/load.ts';
import type { Mutated } from '../material/mutants.ts';
import { findReach, type Reach } from './reach.ts';
import type { Job, Mutant, Program, Round } from '../records.ts';

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
  const { exercises, specifier } = options;
  const reach = findReach(material.reference, exercises, specifier);
  return {
    right: planRight(material, options),
    wrong: material.wrong.flatMap((program, index) => planWrong(program, index, reach, options)),
    mutants: mutated.flatMap(({ program, mutants }) => {
      const reach = findReach(program, exercises, specifier);
      return mutants
        .filter((mutant) => isChosen(mutant, material, options.effort))
        .map((mutant) => ({ subject: mutant, jobs: planMutant(mutant, reach, options.seed) }))
        .filter(({ jobs }) => jobs.length > 0);
    }),
  };
}

/** The jobs of a mutant, once more with other seeds. */
export function planAgain({ subject, jobs }: Trial<Mutant>, seeds: number): Trial<Mutant> {
  return {
    subject,
    jobs: jobs.map((job) => ({
      ...job,
      rounds: job.rounds.map((round) => ({
        ...round,
        seeds: countUp(round.seeds[0] as number, 1, seeds + 1),
        asks: all,
      })),
    })),
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
      const common = { program: program.name, exercise: id, isRight: true };
      const jobWith = (seeds: readonly number[], counts: boolean): Job => ({
        ...common,
        rounds: [{ seeds, counts, asks: all }],
      });
      if (index % oneProgramOf(id, effort) !== 0 || isSlow(program, id)) return [];
      // What a check costs is measured on those that mutants are made of: each check makes its calls itself there.
      if (program !== reference && !setup.mutated.includes(program.name))
        return [jobWith(countUp(seed, 0, effort.seeds), false)];
      const others = countUp(seed, 1, effort.seeds);
      const counted = jobWith([seed], true);
      return others.length === 0 ? [counted] : [counted, jobWith(others, false)];
    }),
  }));
  const slowness = ({ subject }: Trial<Program>) =>
    Number(setup.heavy.some(({ program }) => program === subject.name));
  return trials.filter(({ jobs }) => jobs.length > 0).toSorted((a, b) => slowness(b) - slowness(a));
}

/**
 * First as a submission is graded. With the next seeds, only by the checks of the export that is wrong: each of them tells
 * how many inputs expose the program for a few seeds, and with all of them what it costs.
 * Exercises beside its own are the reference's, which is tried as a right program, unless they load a file of its own.
 */
function planWrong(
  program: WrongProgram,
  index: number,
  ofReference: Reach,
  { exercises, specifier, seed, effort }: TrialOptions,
): readonly Trial<WrongProgram>[] {
  const { mistake, name } = program;
  const { exercise } = mistake;
  if (index % oneProgramOf(exercise, effort) !== 0) return [];
  // A file of the same name as the reference's changes nothing of what leads to it; others may stand in for one.
  const others = exercises.filter(({ id }) => id !== exercise);
  const isPlain = program.own.every((path) => ofReference.get(exercise)?.[0] === path);
  const reach = isPlain ? ofReference : findReach(program, exercises, specifier);
  const touched = others.filter(({ id }) =>
    reach.get(id)?.some((path) => program.own.includes(path)),
  );
  const common = { program: name, exercise, isRight: false };
  const asks = { kind: 'export', name: mistake.export } as const;
  const counted = Math.min(effort.countedSeeds, effort.seeds);
  const rounds: readonly Round[] = [
    { seeds: [seed], counts: counted > 0, asks: all },
    { seeds: countUp(seed, 1, counted), counts: true, asks },
    {
      seeds: countUp(seed, Math.max(1, counted), effort.seeds),
      counts: false,
      asks,
    },
  ];
  const everySeed = { seeds: countUp(seed, 0, effort.seeds), counts: false, asks: all };
  const jobs = [
    { ...common, rounds: rounds.filter(({ seeds }) => seeds.length > 0) },
    ...touched.map(({ id }) => ({ ...common, exercise: id, rounds: [everySeed] })),
  ];
  return [{ subject: program, jobs }];
}

const all = { kind: 'all' } as const;

/** The seeds from one number to before another. */
function countUp(seed: number, from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => seed + from + i);
}

function oneProgramOf(exercise: string, effort: Effort): number {
  return effort.oneProgramOf[exercise] ?? 1;
}

function planMutant({ program, file, id }: Mutant, reach: Reach, seed: number): readonly Job[] {
  return [...reach]
    .filter(([, paths]) => paths.includes(file))
    .map(([exercise]) => ({
      program: nameMutated(program),
      exercise,
      rounds: [{ seeds: [seed], counts: false, asks: { kind: 'reached' } }],
      mutant: id,
      isRight: false,
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
