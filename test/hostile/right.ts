import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/host/project-folder.ts';
import type { Files } from './scenario.ts';
import { sheet } from './sheet.ts';

/** The reference, as a submission. */
export const rightFiles: Files = Object.fromEntries(
  sheet.exercises.map(({ file }) => [file, readReference(file)]),
);

/** The right solution with other code in place of some exports of one exercise: `code` declares them. */
export function replaceExports(exercise: string, names: readonly string[], code: string): Files {
  const { file, exports } =
    sheet.exercises.find(({ id }) => id === exercise) ?? fail(`there is no ${exercise}`);
  const kept = exports.map(({ name }) => name).filter((name) => !names.includes(name));
  const right = `right-${file}`;
  return {
    [file]: `export { ${kept.join(', ')} } from './${right}';\n${code}`,
    [right]: readReference(file),
  };
}

/** `f` of exercise 2 gives way to the attack. */
export function replaceF(code: string): Files {
  return replaceExports('exercise2', ['f'], code);
}

function readReference(file: string): string {
  return readFileSync(join(projectFolder, 'reference/sheet09', file), 'utf8');
}

function fail(message: string): never {
  throw new Error(message);
}
