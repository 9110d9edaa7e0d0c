import { readFileSync } from 'node:fs';

/** What fills the scripts: the sheet is known to the program, not to this module. */
export interface AutograderSettings {
  /** Node's version, without a letter. */
  readonly node: string;
  /** The grader file, by its path inside of the project. */
  readonly sheet: string;
  /** A folder of the project that must get all points. */
  readonly reference: string;
  readonly possible: number;
  readonly seed: number;
}

/** The two scripts that Gradescope looks for in the root of the zip, by their names; both have to be executable. */
export function writeScripts(settings: AutograderSettings): ReadonlyMap<string, string> {
  return new Map([
    ['setup.sh', fill('setup.sh', settings)],
    ['run_autograder', fill('run_autograder.sh', settings)],
  ]);
}

function fill(
  name: string,
  { node, sheet, reference, possible, seed }: AutograderSettings,
): string {
  const words = new Map([
    ['NODE', node],
    ['SHEET', quote(sheet)],
    ['REFERENCE', quote(reference)],
    ['POINTS', String(possible)],
    ['SEED', String(seed)],
  ]);
  return readFileSync(new URL(name, import.meta.url), 'utf8').replace(
    /@([A-Z]+)@/g,
    (sign, word: string) => words.get(word) ?? sign,
  );
}

/** A word for the shell, whatever is in it. */
function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
