import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { bundling, installed, keepPlaces, replaceFile } from '../host/bundling.ts';
import { projectFolder } from '../host/project-folder.ts';
import { isKept, keepCode, placeOfCode } from '../host/kept-code.ts';
import type { Sheet } from '../records/sheet.ts';

/** What a worker runs, from its sources. */
export const workerSource = join(projectFolder, 'src', 'worker', 'main.ts');

/**
 * The file that workers start from: all of their code and the sheet's in one piece, without types, and the sheet's own
 * module compiled for sandboxes, which makes their start three times as fast. It is made once for each version of the
 * program, as `program` tells them apart, and what the sheet imports with them. Workers start from the sources where
 * nothing can be kept.
 */
export async function prepareWorker(
  sheet: Sheet,
  sheetFile: string,
  program: string,
): Promise<string> {
  const key = [program, projectFolder, sheetFile].join('\0');
  const file = placeOfCode('workers', 'mjs', key);
  if (isKept(file)) return file;
  try {
    return keepCode(file, await bundleWorker(sheet, sheetFile)) ? file : workerSource;
  } catch {
    // Whatever a bundler cannot do, Node may.
    return workerSource;
  }
}

async function bundleWorker(sheet: Sheet, sheetFile: string): Promise<string> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    ...bundling,
    input: workerSource,
    external: [...installed],
    plugins: [supplySheet(sheetFile), await supplyModule(sheet), keepPlaces()],
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].code;
}

/** Puts the sheet where its file would be loaded. */
function supplySheet(sheetFile: string): Plugin {
  return replaceFile(
    'src/sheet/import-file.ts',
    () => `import * as sheet from ${JSON.stringify(sheetFile)};
export const importFile = async () => sheet;
`,
  );
}

/** Puts the sheet's compiled module where it would be compiled. */
async function supplyModule(sheet: Sheet): Promise<Plugin> {
  const { compileModule } = await import('../sheet/compile-module.ts');
  return replaceFile('src/sheet/compile-module.ts', () => {
    const { files, paths, leftOut } = compileModule(sheet.module);
    const parts = `new Map(${JSON.stringify([...files])}), paths: new Set(${JSON.stringify([...paths])})`;
    return `export const compileModule = () => ({ files: ${parts}, leftOut: ${JSON.stringify(leftOut)} });\n`;
  });
}
