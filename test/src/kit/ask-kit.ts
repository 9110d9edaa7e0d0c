import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../../src/kit/inside/library.ts';

// Run as a program, as a kit is no part of what Vitest looks after: checks folders with a kit, and prints the verdicts.
// Arguments: the kit's folder, then a folder and the exercises that are asked of it, by their ids, again and again.

const [kitFolder = '', ...rest] = process.argv.slice(2);
const inside = pathToFileURL(join(kitFolder, '.selfcheck', '/'));
const library = (await import(new URL('src/kit/library.js', inside).href)) as typeof Library;
const kit = await library.readKit(inside);
for (let at = 0; at + 1 < rest.length; at += 2) {
  const [folder = '', ids = ''] = rest.slice(at, at + 2);
  const exercises = kit.sheet.exercises.filter(({ id }) => ids.split(',').includes(id));
  const submission = await library.readOwnFiles(folder, kit.contents);
  const { exercises: results } = await library.checkFiles(kit, submission, exercises);
  process.stdout.write(`${JSON.stringify(results)}\n`);
}
process.exit();
