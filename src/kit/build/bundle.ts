import { fileURLToPath } from 'node:url';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { projectFolder } from '../../host/project-folder.ts';
import { writeValidator } from './validator.ts';

export interface Bundle {
  /** Text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The packages that are in it, each with its folder. */
  readonly packages: ReadonlyMap<string, string>;
}

/** What is installed beside the kit, because it is native code or made of it. */
export const installed = ['oxc-parser', 'oxc-transform', '@swc/wasm-typescript'] as const;

/** Makes plain JavaScript of what runs inside a kit: it has to run where types are not erased. */
export async function bundleKit(laws: string, moduleEntry: string): Promise<Bundle> {
  const build = await rolldown({
    input: entries,
    platform: 'node',
    external: [...installed],
    // A warning ends the build, and a slow machine is none.
    checks: { bundlerTimings: false },
    plugins: [supplyLaws(laws, moduleEntry), standIn(), bundleRequired()],
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[name].js',
    minify: false,
    comments: { legal: false },
  });
  await build.close();
  const files = new Map<string, string>();
  const packages = new Map<string, string>();
  for (const part of output) {
    if (part.type !== 'chunk')
      throw new Error(`the bundle has a part that is no code: ${part.fileName}`);
    files.set(part.fileName, part.code);
    for (const id of part.moduleIds) {
      requireAllowed(id, moduleEntry);
      const [, folder, name] =
        /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id.replaceAll('\\', '/')) ?? [];
      if (folder !== undefined && name !== undefined) packages.set(name, folder);
    }
  }
  return { files, packages };
}

/** A kit contains parts of src/, packages, the sheet's module and its laws: nothing else of the project. */
function requireAllowed(id: string, moduleEntry: string): void {
  const allowed = [
    join(projectFolder, 'src'),
    join(projectFolder, 'node_modules'),
    dirname(moduleEntry),
  ];
  const isAllowed =
    id.startsWith('\0') ||
    id === lawsId ||
    allowed.some((folder) => normalize(id).startsWith(folder + sep));
  if (!isAllowed) throw new Error(`${relative(projectFolder, id)} must not be in a kit`);
}

const lawsId = 'kit:laws';

const inside = fileURLToPath(new URL('../inside/', import.meta.url));

/** A file for each command, and those that are loaded by name. */
const entries = {
  start: join(inside, 'start.ts'),
  realm: join(inside, 'realm.ts'),
  debugged: join(inside, '..', '..', 'replay', 'debugged.ts'),
  library: join(inside, 'library.ts'),
  'checks.test': join(inside, 'checks.test.ts'),
  laws: lawsId,
};

function supplyLaws(laws: string, moduleEntry: string): Plugin {
  return {
    name: 'laws',
    resolveId: (id) => {
      if (id === lawsId) return id;
      return id === 'sheet' ? moduleEntry : null;
    },
    load: (id) => (id === lawsId ? laws : null),
  };
}

/** What the graders' machine has and a student's does not need. */
function standIn(): Plugin {
  const isolate = join(projectFolder, 'src', 'sandbox', 'isolate.ts');
  const validators = join(projectFolder, 'src', 'host', 'compile-schema.ts');
  const eraser = join(projectFolder, 'src', 'compile', 'erase-types.ts');
  return {
    name: 'stand-in',
    resolveId: (id, importer = '') => {
      if (id.startsWith('.') && join(dirname(importer), id) === isolate)
        return join(inside, 'thread.ts');
      // Node 20 has no `stripTypeScriptTypes`.
      if (id === 'node:module' && normalize(importer) === eraser)
        return join(inside, 'strip-types.ts');
      return null;
    },
    load: {
      filter: { id: /compile-schema\.ts$/ },
      handler: (id) =>
        normalize(id) === validators ? { code: writeValidator(), moduleType: 'js' } : null,
    },
  };
}

/** Packages that are loaded at their first use, by `createRequire`, go into the bundle too. */
function bundleRequired(): Plugin {
  return {
    name: 'required',
    transform: {
      filter: { id: /\.ts$/, code: 'createRequire(import.meta.url)(' },
      handler: (code) => code.replaceAll('createRequire(import.meta.url)(', 'require('),
    },
  };
}
