import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { bundling } from '../host/bundling.ts';
import { projectFolder } from '../host/project-folder.ts';
import { isKept, keepCode, placeOfCode } from '../host/kept-code.ts';

/** What a worker runs, from its sources. */
export const workerSource = join(projectFolder, 'src', 'worker', 'main.ts');

/** Packages that are native code, or find files beside their own. */
const installed: readonly string[] = ['isolated-vm', 'oxc-parser', 'oxc-transform'];

/**
 * The file that workers start from: all of their code and the sheet's in one piece, without types, which halves their
 * start. It is made once for each version of the program, as `program` tells them apart, and what the sheet imports with
 * them. Workers start from the sources where nothing can be kept.
 */
export async function prepareWorker(sheetFile: string, program: string): Promise<string> {
  const key = [program, projectFolder, sheetFile].join('\0');
  const file = placeOfCode('workers', 'mjs', key);
  if (isKept(file)) return file;
  try {
    return keepCode(file, await bundleWorker(sheetFile)) ? file : workerSource;
  } catch {
    // Whatever a bundler cannot do, Node may.
    return workerSource;
  }
}

async function bundleWorker(sheetFile: string): Promise<string> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    ...bundling,
    input: workerSource,
    external: [...installed],
    plugins: [supplySheet(sheetFile), keepPlaces()],
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].code;
}

/** Puts the sheet where its file would be loaded. */
function supplySheet(sheetFile: string): Plugin {
  const importFile = join(projectFolder, 'src', 'sheet', 'import-file.ts');
  const code = `import * as sheet from ${JSON.stringify(sheetFile)};\nexport const importFile = async () => sheet;\n`;
  return {
    name: 'sheet',
    load: {
      filter: { id: /import-file\.ts$/ },
      handler: (id) => (normalize(id) === importFile ? code : null),
    },
  };
}

/** Files that are found beside a module are still found from there. */
function keepPlaces(): Plugin {
  return {
    name: 'places',
    transform: {
      filter: { id: /\.ts$/, code: 'import.meta.url' },
      handler: (code, id) =>
        code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
    },
  };
}
