import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileSubmission } from '../compile/compile.ts';
import { projectFolder } from '../host/project-folder.ts';
import type { Compiled } from '../records/compiled.ts';
import type { Sheet } from '../records/sheet.ts';
import type { SourceFile } from '../records/submission.ts';
import { importSheet } from './import-sheet.ts';

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

function readSources(folder: string): readonly SourceFile[] {
  const names = readdirSync(folder).filter(
    (name) => /\.(ts|json)$/.test(name) && name !== 'package.json',
  );
  return names
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}
