import { readFileSync } from 'node:fs';
import { isKept, keepCode, placeOfCode } from '../host/kept-code.ts';
import { projectFolder } from '../host/project-folder.ts';
import type { Sheet } from '../records/sheet.ts';
import type { ExerciseGround } from './ground.ts';

/** `fingerprintGround`, by the exercises' ids, remembered for a version of the program: parsing all of it takes a while. */
export async function keepGround(
  sheet: Sheet,
  sheetFile: string,
  program: string,
): Promise<Readonly<Record<string, ExerciseGround>>> {
  const place = placeOfCode('grounds', 'json', [program, projectFolder, sheetFile].join('\0'));
  // What is kept ends with a comment, as code does.
  if (isKept(place))
    return JSON.parse(readFileSync(place, 'utf8').split('\n')[0] ?? '') as Readonly<
      Record<string, ExerciseGround>
    >;
  // What parses is loaded where it is needed.
  const { fingerprintGround } = await import('./ground.ts');
  const grounds = Object.fromEntries(fingerprintGround(sheet, sheetFile, projectFolder));
  keepCode(place, JSON.stringify(grounds));
  return grounds;
}
