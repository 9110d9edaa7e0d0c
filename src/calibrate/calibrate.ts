import { resolve } from 'node:path';
import { chooseExercises } from '../sheet/choose.ts';
import { projectFolder } from '../host/project-folder.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import type { Exercise } from '../records/sheet.ts';
import { judgeFindings, type Judgement } from './findings/judgement.ts';
import { findOutcomes, type Findings } from './findings/findings.ts';
import { loadMaterial, type Material } from './material/load.ts';
import { mutateProgram, type Mutated } from './material/mutants.ts';
import { openPool } from './grading/pool.ts';
import { findReach } from './grading/reach.ts';
import type { JobGrading, Job, Program } from './records.ts';
import { nameMutated, planAgain, planTrials, type Trial } from './grading/trials.ts';

export interface CalibrateOptions {
  /** The file that says what is calibrated with. */
  readonly file: string;
  readonly form: 'full' | 'short';
  readonly seed: number;
  readonly jobs: number;
  readonly only: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
}

export interface Calibration {
  readonly form: 'full' | 'short';
  readonly seed: number;
  readonly sheet: string;
  readonly findings: Findings;
  readonly judgement: Judgement;
}

/**
 * Measures the graders by programs whose fate is known: right ones have to earn all points, wrong ones and mutants have
 * to lose some, where the mistake is. The same file and seed give the same findings.
 */
export async function calibrate(options: CalibrateOptions): Promise<Calibration> {
  const { form, seed } = options;
  const loaded = await loadMaterial(options.file);
  const graders = resolve(projectFolder, loaded.setup.sheet);
  const sheet = await importSheet(graders);
  const exercises = chooseExercises(sheet, options.only);
  const { specifier } = sheet.module;
  const material = restrict(loaded, sheet.exercises, exercises, specifier);
  const mutated = await makeMutants(material, exercises, specifier);
  const effort = material.setup[form];
  const trials = planTrials(material, mutated, { exercises, specifier, seed, effort });

  const programs: readonly Program[] = [
    material.reference,
    ...material.right,
    ...material.wrong,
    ...mutated.map(({ program }) => program),
  ];
  const pool = openPool(graders, programs, options.jobs);
  try {
    const jobs = [...trials.right, ...trials.wrong, ...trials.mutants].flatMap(
      (trial) => trial.jobs,
    );
    const first = await run(jobs);
    const survivors = trials.mutants.filter((trial) => !isCaught(trial, first));
    const again = survivors.map((trial) => planAgain(trial, effort.furtherSeeds));
    const second = await run(again.flatMap((trial) => trial.jobs));
    const results = new Map([...first, ...second]);
    const findings = findOutcomes({ material, exercises, mutated, trials, again, results });
    const judgement = judgeFindings(findings, {
      isWhole: form === 'full' && options.only.length === 0,
      ...(loaded.setup.fewestNamed !== undefined && { fewestNamed: loaded.setup.fewestNamed }),
    });
    return { form, seed, sheet: sheet.title, findings, judgement };
  } finally {
    pool.close();
  }

  function run(jobs: readonly Job[]): Promise<ReadonlyMap<Job, readonly JobGrading[]>> {
    let done = 0;
    return pool.run(jobs, () => options.onProgress((done += 1), jobs.length));
  }
}

/** Leaves out of the reference what no exercise loads (it holds the sheet's module, too), and what is about other exercises. */
function restrict(
  material: Material,
  all: readonly Exercise[],
  exercises: readonly Exercise[],
  specifier: string,
): Material {
  const used = [...findReach(material.reference, all, specifier).values()].flat();
  const unused = material.reference.files
    .map(({ path }) => path)
    .filter((path) => !used.includes(path));
  const isKept = ({ own }: { own: readonly string[] }, path: string) =>
    own.includes(path) || !unused.includes(path);
  const ids = exercises.map(({ id }) => id);
  return {
    ...material,
    reference: {
      ...material.reference,
      files: material.reference.files.filter(({ path }) => used.includes(path)),
    },
    wrong: material.wrong
      .filter(({ mistake }) => ids.includes(mistake.exercise))
      .map((program) => ({
        ...program,
        files: program.files.filter(({ path }) => isKept(program, path)),
      })),
  };
}

async function makeMutants(
  { reference, right, setup }: Material,
  exercises: readonly Exercise[],
  specifier: string,
): Promise<readonly Mutated[]> {
  const chosen = [reference, ...right.filter(({ name }) => setup.mutated.includes(name))];
  const mutated: Mutated[] = [];
  for (const program of chosen) {
    const paths = [...findReach(program, exercises, specifier).values()].flat();
    const made = await mutateProgram(program, [...new Set(paths)]);
    mutated.push({ ...made, program: { ...made.program, name: nameMutated(program.name) } });
  }
  return mutated;
}

function isCaught(
  { jobs }: Trial<unknown>,
  results: ReadonlyMap<Job, readonly JobGrading[]>,
): boolean {
  return jobs
    .flatMap((job) => results.get(job) ?? [])
    .some(({ outcomes }) => outcomes.some(({ verdict }) => verdict === 'failed'));
}
