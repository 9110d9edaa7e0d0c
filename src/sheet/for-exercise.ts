import type { Exercise } from '../records/sheet.ts';
import type { LoadedSheet } from './load.ts';
import type { SessionOptions } from '../sandbox/session-options.ts';

/** The sheet's own module as the sandbox of an exercise gets it. */
export function sheetFor(
  { isGivenModule }: Exercise,
  { sheet, module }: Pick<LoadedSheet, 'sheet' | 'module'>,
): SessionOptions['sheet'] {
  const { specifier } = sheet.module;
  return { specifier, compiled: module, isGiven: isGivenModule === true };
}
