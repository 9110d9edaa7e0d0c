import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { compileSubmission } from '../compile/compile.ts';
import { projectFolder } from '../host/project-folder.ts';
import { UsageError } from '../records/errors.ts';
import type { Compiled } from '../records/compiled.ts';
import type { Sheet } from '../records/sheet.ts';
import type { SourceFile } from '../records/submission.ts';
import { findMistakes } from './find-mistakes.ts';
import { importFile } from './import-file.ts';

/** A sheet, and its own module compiled for the sandbox. */
export interface LoadedSheet {
  readonly sheet: Sheet;
  readonly module: Compiled;
}

/** Loads the sheet that a grader file exports as `sheet`, with the module that it gives to submissions. */
export async function loadSheet(file: string): Promise<LoadedSheet> {
  const sheet = await importSheet(file);
  const entry = join(projectFolder, sheet.module.entry);
  const module = compileSubmission(readSources(dirname(entry)), [], sheet.module.specifier);
  for (const compiled of module.files.values()) {
    if (compiled.kind === 'failed') throw new Error(`${compiled.path}: ${compiled.error.message}`);
  }
  return { sheet, module };
}

async function importSheet(file: string): Promise<Sheet> {
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

function readSources(folder: string): readonly SourceFile[] {
  const names = readdirSync(folder).filter(
    (name) => /\.(ts|json)$/.test(name) && name !== 'package.json',
  );
  return names
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}
