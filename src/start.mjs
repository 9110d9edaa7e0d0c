import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

// No TypeScript. Before Node can take the types out of a file, it has to start a compiler, which takes
// as long as all the rest of `--help`; from here on, what it made comes out of a cache, compiled, from the run before. And
// once this very version has graded something, the program is there in few files, instead of the four hundred of its
// sources. Where nothing can be written, everything is made again.
const project = fileURLToPath(new URL('..', import.meta.url));
const cache = join(project, 'node_modules', '.cache', 'sheetmark');
enableCompileCache(cache);

// Other commands load more than a sheet, and a sheet from elsewhere shares the sources' modules.
const isPlain = !process.argv.some((argument) => argument.startsWith('--sheet'));
if (process.argv[2] !== 'grade' || !isPlain) await import('./main.ts');
else {
  const program = join(cache, 'programs', nameVersion());
  const main = join(program, 'main.mjs');
  if (existsSync(main)) await import(pathToFileURL(main).href);
  else {
    await import('./main.ts');
    // Whoever was told what is wrong does not wait.
    if (!process.exitCode) {
      const { prepareProgram } = await import('./host/prepare-program.ts');
      await prepareProgram(program);
    }
  }
}

/** A name for the program as it stands here: whoever changes a file gets another one. */
function nameVersion() {
  const folders = ['src', 'graders', 'reference'].map((folder) => join(project, folder));
  const files = folders
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const seen = [...files, join(project, 'package-lock.json')].map((file) => {
    const { size, mtimeMs } = statSync(file);
    return [file, size, mtimeMs];
  });
  return hash('sha256', JSON.stringify([process.version, seen]));
}
