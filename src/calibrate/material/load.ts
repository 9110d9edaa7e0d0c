import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { openAsSubmission } from '../../discover/disk-folder.ts';
import { readSubmission } from '../../discover/read-submission.ts';
import { UsageError } from '../../records/errors.ts';
import type { SourceFile } from '../../records/submission.ts';
import { validateManifest } from '../../records/validate.ts';
import { projectFolder } from '../../host/project-folder.ts';
import type { EquivalentMutant, Extent, Mistake, Program } from '../records.ts';

/** What a calibration is told by its file; the other files and folders stand beside it, by name. */
export interface Setup {
  /** The grader file, from the project's folder. */
  readonly sheet: string;
  /** The folder of the reference, from the project's folder. */
  readonly reference: string;
  /** Right programs that mutants are made of, besides the reference. */
  readonly mutated: readonly string[];
  /** Exercises of right programs that are too slow to be graded here, each with the reason. */
  readonly slow: readonly Slow[];
  /** Those that are worth beginning with, so that no worker is left alone with one in the end. */
  readonly heavy: readonly Slow[];
  /** In how many wrong programs the mistake has to be named rightly; left out: a calibration promises none. */
  readonly fewestNamed?: number;
  readonly full: Effort;
  readonly short: Effort;
}

export interface Slow {
  readonly program: string;
  readonly exercise: string;
  readonly reason: string;
}

export interface Effort {
  /** One of how many mutants is tried. */
  readonly oneMutantOf: number;
  /** With how many other seeds a mutant is tried that no check caught. */
  readonly furtherSeeds: number;
  /** With how many seeds right and wrong programs are graded. */
  readonly seeds: number;
  /** With how many of them it is counted how many inputs expose a wrong program. */
  readonly countedSeeds: number;
  /** One of how many programs is graded, by the exercise; all of them where it says nothing. */
  readonly oneProgramOf: Readonly<Record<string, number>>;
}

/** All that is calibrated with. */
export interface Material {
  readonly setup: Setup;
  readonly reference: Program;
  readonly right: readonly Program[];
  readonly wrong: readonly WrongProgram[];
  readonly equivalent: readonly EquivalentMutant[];
}

export interface WrongProgram extends Program {
  readonly mistake: Mistake;
  /** Files of its own: all others are the reference's. */
  readonly own: readonly string[];
}

/** Reads the setup and every program that stands beside it. Throws a UsageError where something is not as it has to be. */
export async function loadMaterial(file: string): Promise<Material> {
  const setup = (await readJson(file)) as Setup;
  const folder = dirname(resolve(file));
  const referenceFolder = resolve(projectFolder, setup.reference);
  const reference = await readProgram(referenceFolder, setup.reference);
  const diagnoses = (await readJson(join(folder, 'diagnoses.json'))) as Diagnoses;
  const right: Program[] = [];
  for (const name of listFolders(join(folder, 'right')))
    right.push(await readProgram(join(folder, 'right', name), name));
  const wrong: WrongProgram[] = [];
  for (const name of listFolders(join(folder, 'wrong')))
    wrong.push(await readWrong(join(folder, 'wrong', name), name, reference, diagnoses[name]));
  const named = [...setup.slow, ...setup.heavy].map(({ program }) => program);
  for (const name of [...setup.mutated, ...named])
    if (!right.some((program) => program.name === name))
      throw new UsageError(`${file}: there is no right program '${name}'`);
  for (const name of Object.keys(diagnoses))
    if (!wrong.some((program) => program.name === name))
      throw new UsageError(`diagnoses.json: there is no wrong program '${name}'`);
  const equivalent = (await readJson(
    join(folder, 'equivalent-mutants.json'),
  )) as readonly EquivalentMutant[];
  return { setup, reference, right, wrong, equivalent };
}

const extents: readonly Extent[] = ['slip', 'part', 'whole'];

/** Which ids of misconceptions name the mistake of a wrong program rightly; a program that is not here has none. */
type Diagnoses = Readonly<Record<string, readonly string[]>>;

async function readWrong(
  folder: string,
  name: string,
  reference: Program,
  diagnoses: readonly string[] = [],
): Promise<WrongProgram> {
  const path = join(folder, 'mistake.json');
  const told = (await readJson(path)) as Omit<Mistake, 'diagnoses' | 'alsoAffects'> &
    Partial<Pick<Mistake, 'alsoAffects'>>;
  if (typeof told.exercise !== 'string' || typeof told.export !== 'string')
    throw new UsageError(`${path}: it has to name an exercise and an export`);
  if (!extents.includes(told.extent))
    throw new UsageError(`${path}: its extent has to be one of ${extents.join(', ')}`);
  const { files } = await readProgram(folder, name);
  const own = files.map((found) => found.path);
  return {
    name,
    files: [...files, ...reference.files.filter((found) => !own.includes(found.path))],
    own,
    mistake: {
      exercise: told.exercise,
      export: told.export,
      alsoAffects: told.alsoAffects ?? [],
      extent: told.extent,
      diagnoses,
    },
  };
}

/** A folder as a submission of that name, read as those of students are. */
async function readProgram(folder: string, name: string): Promise<Program> {
  const { files } = await readSubmission(openAsSubmission(folder, { name, id: name }), {
    validateManifest,
    asked: [],
  });
  const sources: readonly SourceFile[] = files.filter(({ path }) => path !== 'mistake.json');
  return { name, files: sources };
}

function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new UsageError(`${folder}: there is no such folder`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    const shown = relative('.', path);
    throw new UsageError(
      `${shown}: ${error instanceof SyntaxError ? `it is no JSON: ${error.message}` : 'it cannot be read'}`,
    );
  }
}
