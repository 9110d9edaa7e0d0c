/** The text in the place of which the id of the active mutant is put, once the program is compiled. */
const activeMutant = 'no mutant is active';

/** Set instead of a mutant's id, it makes the program print the id of every mutant whose place is reached. */
export const coverage = 'coverage';

/**
 * What instrumented code calls to learn which mutant is active, and to tell which places it reaches. StrykerJS's own
 * header asks `process`, which a sandbox has not. Functions, since imports in a circle need them before their file has run.
 */
export const switchHeader = [
  `function stryMutAct_9fa48(id) { return id === '${activeMutant}'; }`,
  'function stryCov_9fa48(...ids) {',
  `if ('${activeMutant}' === '${coverage}')`,
  'for (const id of ids) if (!stryCov_9fa48[id]) { stryCov_9fa48[id] = true; console.log(id); }',
  '}',
].join(' ');

/** Switches one mutant on in a file's compiled code. */
export function setSwitch(code: string, mutant: string): string {
  return code.replaceAll(activeMutant, mutant);
}
