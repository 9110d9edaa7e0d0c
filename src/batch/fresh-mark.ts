import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = '.sheetmark-fresh';

/** Which results a run from the beginning has made anew so far, also where it was broken off. */
export interface FreshMark {
  readonly has: (id: string) => boolean;
  readonly add: (id: string) => void;
  /** Everything is made anew. */
  readonly finish: () => void;
}

/** Goes on where a run from the beginning with the same program and the same questions was broken off. */
export function openFreshMark(out: string, run: string): FreshMark {
  const file = join(out, mark);
  const [first, ...done] = readLines(file);
  const known = new Set(first === run ? done : []);
  if (first !== run) writeFileSync(file, `${run}\n`);
  return {
    has: (id) => known.has(id),
    add: (id) => appendFileSync(file, `${id}\n`),
    finish: () => rmSync(file, { force: true }),
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}
