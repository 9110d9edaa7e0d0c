import { existsSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { projectFolder } from '../host/project-folder.ts';
import { UsageError } from '../records/errors.ts';
import type { Sheet } from '../records/sheet.ts';
import { findMistakes } from './find-mistakes.ts';
import { importFile } from './import-file.ts';

/** The sheet that a grader file exports as `sheet`: all that is asked of it where nothing of a submission is run. */
export async function importSheet(file: string): Promise<Sheet> {
  if (!/\.[cm]?[jt]s$/.test(file) || !existsSync(file))
    throw new UsageError(`there is no grader file ${file}`);
  const within = relative(projectFolder, file);
  // On Windows, the way to another drive is an absolute one.
  if (within.startsWith('..') || isAbsolute(within))
    throw new UsageError(`${file} lies outside of the project, and workers read nothing else`);
  // Graders are part of the project: what they export is what the types say, if it is there at all.
  const { sheet } = (await importFile(file)) as { readonly sheet?: Sheet };
  if (sheet === undefined) throw new UsageError(`${file} exports no \`sheet\``);
  const [mistake] = findMistakes(sheet);
  if (mistake !== undefined) throw new UsageError(`${file}: ${mistake}`);
  return sheet;
}
