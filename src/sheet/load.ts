import type { Compiled } from '../records/compiled.ts';
import type { Sheet } from '../records/sheet.ts';
import { compileModule } from './compile-module.ts';
import { importSheet } from './import-sheet.ts';

/** A sheet, and its own module compiled for the sandbox. */
export interface LoadedSheet {
  readonly sheet: Sheet;
  readonly module: Compiled;
}

/** Loads the sheet that a grader file exports as `sheet`, with the module that it gives to submissions. */
export async function loadSheet(file: string): Promise<LoadedSheet> {
  const sheet = await importSheet(file);
  return { sheet, module: compileModule(sheet.module) };
}
