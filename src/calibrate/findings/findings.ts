import type { Exercise } from '../../records/sheet.ts';
import { measureChecks, type CheckFinding } from './check-findings.ts';
import { measureDetection } from './detection.ts';
import type { MutantFinding, RightFinding, WrongFinding, Naming } from './finding.ts';
import type { Material, WrongProgram } from '../material/load.ts';
import type { Mutated } from '../material/mutants.ts';
import type { EquivalentMutant, JobGrading, Job, Mutant, CheckOutcome } from '../records.ts';
import { isSameMutant, type Trial, type Trials } from '../grading/trials.ts';

/** What became of everything. */
export interface Findings {
  readonly checks: readonly CheckFinding[];
  readonly mutants: readonly MutantFinding[];
  readonly right: readonly RightFinding[];
  readonly wrong: readonly WrongFinding[];
  /** Reviewed entries that mean no mutant any more. */
  readonly lostReviews: readonly EquivalentMutant[];
}

export interface Observed {
  readonly material: Material;
  readonly exercises: readonly Exercise[];
  readonly mutated: readonly Mutated[];
  readonly trials: Trials;
  /** Mutants that no check caught, with other seeds. */
  readonly again: readonly Trial<Mutant>[];
  readonly results: ReadonlyMap<Job, readonly JobGrading[]>;
}

/** Puts the results of all jobs together. */
export function findOutcomes(observed: Observed): Findings {
  const { trials, material, exercises } = observed;
  const mutants = trials.mutants.map((trial) => describeMutant(trial, observed));
  const wrong = trials.wrong.map((trial) => describeWrong(trial, observed));
  return {
    checks: measureChecks(exercises, { mutants, wrong, right: rightOutcomes(observed) }),
    mutants,
    right: trials.right.map(({ subject, jobs }) => {
      const gradings = gradingsOf(jobs, observed.results);
      const graded = new Set(jobs.map(({ exercise }) => exercise));
      return {
        program: subject.name,
        gradings: gradings.length,
        leftOut: exercises.map(({ id }) => id).filter((id) => !graded.has(id)),
        lost: gradings.flatMap(({ seed, outcomes }) =>
          outcomes.filter(isLost).map(({ check, verdict, told }) => ({
            check,
            seed,
            verdict,
            told,
          })),
        ),
        diagnosed: unique(gradings.flatMap(({ outcomes }) => diagnosesOf(outcomes))),
      };
    }),
    wrong,
    lostReviews: findLostReviews(material.equivalent, observed.mutated),
  };
}

function isLost({ verdict }: CheckOutcome): boolean {
  return verdict !== 'passed';
}

function describeMutant({ subject, jobs }: Trial<Mutant>, observed: Observed): MutantFinding {
  const { material, results, again } = observed;
  const review = material.equivalent.find((entry) => isSameMutant(entry, subject));
  const later = gradingsOf(again.find((trial) => trial.subject === subject)?.jobs ?? [], results);
  const bySeed = [...Map.groupBy(later, ({ seed }) => seed).values()];
  return {
    mutant: subject,
    caughtBy: failedIn(gradingsOf(jobs, results)),
    caughtLater: {
      seeds: bySeed.filter((same) => failedIn(same).length > 0).length,
      of: bySeed.length,
    },
    ...(review !== undefined && { reason: review.reason }),
  };
}

function gradingsOf(jobs: readonly Job[], results: Observed['results']): readonly JobGrading[] {
  return jobs.flatMap((job) => results.get(job) ?? []);
}

function failedIn(gradings: readonly JobGrading[]): readonly string[] {
  const outcomes = gradings.flatMap((grading) => grading.outcomes);
  return unique(outcomes.filter(({ verdict }) => verdict === 'failed').map(({ check }) => check));
}

function describeWrong({ subject, jobs }: Trial<WrongProgram>, observed: Observed): WrongFinding {
  const { mistake, name } = subject;
  const gradings = gradingsOf(jobs, observed.results);
  const own = gradings.filter(({ job }) => job.exercise === mistake.exercise);
  const isMeant = (outcome: CheckOutcome) => outcome.export === mistake.export;
  const failed = ({ outcomes }: JobGrading) =>
    outcomes.filter((outcome) => outcome.verdict === 'failed' && isMeant(outcome));
  const besides = own.flatMap(({ outcomes }) =>
    outcomes.filter(
      (outcome) =>
        isLost(outcome) && !isMeant(outcome) && !mistake.alsoAffects.includes(outcome.export),
    ),
  );
  const astray = gradings.filter((grading) => !own.includes(grading));
  const checks = observed.exercises.find(({ id }) => id === mistake.exercise)?.checks ?? [];
  const worth = new Map(checks.map(({ id, points }) => [id, points]));
  return {
    program: name,
    exercise: mistake.exercise,
    export: mistake.export,
    seeds: own.length,
    caughtBy: unique(own.flatMap(failed).map(({ check }) => check)),
    missed: own.filter((grading) => failed(grading).length === 0).map(({ seed }) => seed),
    beside: unique(besides.map(({ check }) => check)),
    astray: unique(
      astray.flatMap(({ outcomes }) => outcomes.filter(isLost).map(({ check }) => check)),
    ),
    naming: judgeNaming(own, mistake.diagnoses),
    detection: measureDetection(
      // Where it is not counted, checks may have been left out.
      own.filter(({ round }) => round.counts).map(({ outcomes }) => outcomes.filter(isMeant)),
      checks,
    ),
    extent: mistake.extent,
    points: sumUp(
      checks.filter((check) => check.export === mistake.export).map(({ points }) => points),
    ),
    losses: own.map(({ seed, outcomes }) => ({
      seed,
      points: sumUp(
        outcomes
          .filter((outcome) => isMeant(outcome) && isLost(outcome))
          .map(({ check }) => worth.get(check) ?? 0),
      ),
    })),
  };
}

function judgeNaming(gradings: readonly JobGrading[], accepted: readonly string[]): Naming {
  const named = gradings.map(({ outcomes }) => diagnosesOf(outcomes));
  const wrong = named.flat().filter((id) => !accepted.includes(id));
  if (wrong.length > 0) return { kind: 'misnamed', as: unique(wrong) };
  const namedSeeds = named.filter((ids) => ids.length > 0).length;
  return namedSeeds === gradings.length
    ? { kind: 'named', as: unique(named.flat()) }
    : { kind: 'unnamed', namedSeeds };
}

function diagnosesOf(outcomes: readonly CheckOutcome[]): readonly string[] {
  return unique(outcomes.flatMap(({ diagnosis }) => diagnosis ?? []));
}

function rightOutcomes({ trials, results }: Observed): readonly CheckOutcome[] {
  const gradings = trials.right.flatMap(({ jobs }) => gradingsOf(jobs, results));
  return gradings.filter(({ round }) => round.counts).flatMap(({ outcomes }) => outcomes);
}

/** An entry about a file that is there and was not mutated this time is not lost. */
function findLostReviews(
  equivalent: readonly EquivalentMutant[],
  mutated: readonly Mutated[],
): readonly EquivalentMutant[] {
  return equivalent.filter((entry) => {
    const made = mutated.find(({ mutants }) => mutants[0]?.program === entry.program);
    const inFile = made?.mutants.filter(({ file }) => file === entry.file) ?? [];
    const isThere = made?.program.files.some(({ path }) => path === entry.file) === true;
    return inFile.length === 0 ? !isThere : !inFile.some((mutant) => isSameMutant(entry, mutant));
  });
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function sumUp(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
