import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Data, MadeData } from '../../records/session.ts';
import type { Answer, Exercise, Sheet } from '../../records/sheet.ts';
import { projectFolder } from '../../host/project-folder.ts';

/** The sheet's own module as submissions see it, and the answers of the reference, run right here. */
export interface Reference {
  readonly published: Readonly<Record<string, unknown>>;
  answer(exercise: Exercise, name: string, args: readonly Data[]): Answer;
}

/** Loads the reference of a sheet: it lies around the folder of the sheet's module. */
export async function loadReference(sheet: Sheet): Promise<Reference> {
  const entry = join(projectFolder, sheet.module.entry);
  const published = await load(entry);
  const solutions = new Map<Exercise, Readonly<Record<string, unknown>>>();
  for (const exercise of sheet.exercises) {
    solutions.set(exercise, await load(join(dirname(dirname(entry)), exercise.file)));
  }
  return {
    published,
    answer: (exercise, name, args) => {
      // The reference has every export that the sheet asks for, which its own tests show.
      const solve = solutions.get(exercise)?.[name] as (...args: unknown[]) => number | number[];
      const answer = solve(...args.map((arg) => revive(arg, published)));
      return typeof answer === 'number'
        ? { numbers: [answer], scalar: true }
        : { numbers: answer, scalar: false };
    },
  };
}

async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
}

function revive(data: Data, published: Reference['published']): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((entry: Data) => revive(entry, published));
  if ('$make' in data) {
    const { $make, args } = data as MadeData;
    const made = published[$make];
    if (args === undefined) return made;
    return (made as (...args: unknown[]) => unknown)(...args.map((arg) => revive(arg, published)));
  }
  return Object.fromEntries(
    Object.entries(data).map(([key, entry]) => [key, revive(entry, published)]),
  );
}
