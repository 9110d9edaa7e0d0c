import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { bundling, installed, keepPlaces, replaceFile } from './bundling.ts';
import { removeOldest } from './kept-code.ts';
import { projectFolder } from './project-folder.ts';
import { partial } from './write-whole.ts';

/** Versions of the program that are kept, of 3 MB each. */
const mostKept = 4;

/**
 * Puts the program with its sheets into a folder of few files without types, of which `main.mjs` is the first: loading
 * its four hundred files one by one takes most of a command's start. Where it cannot be done, the sources do.
 */
export async function prepareProgram(folder: string): Promise<void> {
  // An empty one tells that it could not be done.
  if (existsSync(folder)) return;
  const made = `${folder}.${process.pid}${partial}`;
  try {
    mkdirSync(made, { recursive: true });
    await bundleProgram(made).catch(() => rmSync(made, { recursive: true, force: true }));
    mkdirSync(made, { recursive: true });
    renameSync(made, folder);
    removeOldest(dirname(folder), mostKept);
  } catch {
    // Another command was faster, or nothing can be kept.
    rmSync(made, { recursive: true, force: true });
  }
}

async function bundleProgram(folder: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    ...bundling,
    input: join(projectFolder, 'src', 'main.ts'),
    external: [...installed, 'rolldown', /^@stryker-mutator\//],
    plugins: [supplySheets(), keepPlaces()],
  });
  await build.write({
    format: 'esm',
    dir: folder,
    entryFileNames: 'main.mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await build.close();
}

/** The project's own sheets are loaded from where all else is: there is one of each module. */
function supplySheets() {
  const graders = join(projectFolder, 'graders');
  const files = readdirSync(graders)
    .map((name) => join(graders, name, 'sheet.ts'))
    .filter((file) => existsSync(file));
  const loaders = files.map((file) => {
    const place = JSON.stringify(file);
    return `[${place}, () => import(${place})]`;
  });
  return replaceFile(
    'src/sheet/import-file.ts',
    () => `const sheets = new Map([${loaders.join(', ')}]);
export async function importFile(file) {
  const load = sheets.get(file);
  if (load === undefined) throw new Error(file + ' is loaded by the sources of the program alone');
  return load();
}
`,
  );
}
