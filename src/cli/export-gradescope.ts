import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { writeWhole } from '../host/write-whole.ts';
import { writeScripts } from '../gradebook/gradescope/autograder.ts';
import { projectFolder } from '../host/project-folder.ts';
import { UsageError } from '../records/errors.ts';
import { sumPoints } from '../records/sheet.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import type { ExportGradescopeFlags } from './flags.ts';

/** What of the project is needed to grade; packages are installed where the image is built. */
const needed = ['src', 'graders', 'reference', 'templates', 'package.json', 'package-lock.json'];

/** The first moment that a zip archive can name: the same files give the same bytes. */
const earliest = new Date(1980, 0, 1);

/** In the upper half of a zip's attributes, where `os` is 3 for Unix. */
const modes = { file: 0o100644, script: 0o100755 };

/** Writes the zip that Gradescope builds an autograder from; resolves to the exit code. */
export async function exportGradescope({
  out,
  sheet,
  seed,
}: ExportGradescopeFlags): Promise<number> {
  if (!out.endsWith('.zip'))
    throw new UsageError(`an autograder is a zip archive: say --out ${out}.zip`);
  const file = resolve(sheet);
  const loaded = await importSheet(file);
  const scripts = writeScripts({
    node: process.versions.node,
    sheet: pathInside(file),
    // Its published module lies in the folder of the solution.
    reference: dirname(dirname(loaded.module.entry)),
    possible: sumPoints(loaded.exercises),
    seed,
  });
  const entries: Zippable = {};
  const put = (path: string, bytes: Uint8Array, mode: number) => {
    entries[path] = [bytes, { level: 9, mtime: earliest, os: 3, attrs: mode << 16 }];
  };
  // In the root of the zip: in a folder Gradescope does not find them.
  for (const [name, text] of scripts) put(name, strToU8(text), modes.script);
  for (const path of needed.flatMap(listFiles))
    put(`sheetmark/${path}`, readFileSync(join(projectFolder, path)), modes.file);
  const archive = zipSync(entries);
  writeWhole(resolve(out), archive);
  process.stdout.write(
    `Autograder of ${Object.keys(entries).length} files, ${Math.ceil(archive.length / 1000)} kB: ${resolve(out)}\n` +
      'It holds the reference and all checks: for Gradescope, not for students.\n' +
      `In Gradescope: Programming assignment, ${sumPoints(loaded.exercises)} points, Configure autograder, upload it, and test it with a submission.\n`,
  );
  return 0;
}

function pathInside(file: string): string {
  const path = relative(projectFolder, file).replaceAll(sep, '/');
  if (!needed.some((folder) => path.startsWith(`${folder}/`)))
    throw new UsageError(
      `the grader file '${file}' would not be in the zip; put it into graders/ of the project`,
    );
  return path;
}

/** Files of the project under a path, sorted; what is hidden or installed is none of them. */
function listFiles(path: string): readonly string[] {
  if (path.includes('.')) return [path];
  return readdirSync(join(projectFolder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(sep, '/'))
    .filter(
      (name) => !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .sort();
}
