import type { Compiled, CompiledFile } from '../../records/compiled.ts';

/** The text in the place of which the id of the active mutant is put, once the program is compiled. */
const activeMutant = 'no mutant is active';

/** Set instead of a mutant's id, it makes the program print the id of every mutant whose place is reached. */
export const coverage = 'coverage';

/** The export by which another mutant is switched on in a sandbox in which the program is loaded already. */
export const switchExport = 'switchMutant';

/**
 * What instrumented code calls to learn which mutant is active, and to tell which places it reaches. StrykerJS's own
 * header asks `process`, which a sandbox has not. Functions, since imports in a circle need them before their file has run.
 */
export const switchHeader = [
  `function stryMutAct_9fa48(id) { return id === (globalThis.activeMutant ?? '${activeMutant}'); }`,
  `export function ${switchExport}(id) { globalThis.activeMutant = id; }`,
  'function stryCov_9fa48(...ids) {',
  `if ('${activeMutant}' === '${coverage}')`,
  'for (const id of ids) if (!stryCov_9fa48[id]) { stryCov_9fa48[id] = true; console.log(id); }',
  '}',
].join(' ');

/** Switches one mutant on in code that is compiled already. */
export function activate(compiled: Compiled, mutant: string | undefined): Compiled {
  if (mutant === undefined) return compiled;
  const set = (file: CompiledFile): CompiledFile =>
    file.kind === 'failed' ? file : { ...file, code: file.code.replaceAll(activeMutant, mutant) };
  return { ...compiled, files: new Map([...compiled.files].map(([path, f]) => [path, set(f)])) };
}
