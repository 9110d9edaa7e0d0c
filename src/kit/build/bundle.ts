import { fileURLToPath } from 'node:url';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import { bundling } from '../../host/bundling.ts';
import { projectFolder } from '../../host/project-folder.ts';
import { swapped } from './swapped.ts';

export interface Bundle {
  /** Text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The packages that are in it, each with its folder. */
  readonly packages: ReadonlyMap<string, string>;
}

/** What is installed beside the kit, because it is native code or made of it. */
export const installed = ['oxc-parser', 'oxc-transform', '@swc/wasm-typescript'] as const;

/** Where what is in a kit may come from, beside src/ and packages. */
export interface KitSources {
  /** The folder of the sheet's module. */
  readonly module: string;
  /** The folder of the sheet's laws. */
  readonly laws: string;
}

/** Makes plain JavaScript of what runs inside a kit: it has to run where types are not erased. */
export async function bundleKit(laws: string, sources: KitSources): Promise<Bundle> {
  const build = await rolldown({
    ...bundling,
    input: entries,
    external: [...installed],
    plugins: [supplyLaws(laws), swapModules()],
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
      requireAllowed(id, sources);
      const [, folder, name] =
        /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id.replaceAll('\\', '/')) ?? [];
      if (folder !== undefined && name !== undefined) packages.set(name, folder);
    }
  }
  return { files, packages };
}

/** A kit contains parts of src/, packages, the sheet's module and its laws: nothing else of the project. */
function requireAllowed(id: string, { module, laws }: KitSources): void {
  const allowed = [join(projectFolder, 'src'), join(projectFolder, 'node_modules'), module, laws];
  const isAllowed =
    id.startsWith('\0') ||
    id === lawsId ||
    id.startsWith(written) ||
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

function supplyLaws(laws: string): Plugin {
  return {
    name: 'laws',
    resolveId: (id) => (id === lawsId ? id : null),
    load: (id) => (id === lawsId ? laws : null),
  };
}

/** Before the name of a file whose place is taken by code that is made with the kit. */
const written = 'kit:written:';

function swapModules(): Plugin {
  return {
    name: 'swap',
    resolveId: (id, importer = '') => {
      if (!id.startsWith('.')) return null;
      const file = join(dirname(importer), id);
      const by = swapped.get(file);
      if (by === undefined) return null;
      return 'file' in by ? by.file : written + file;
    },
    load: (id) => {
      if (!id.startsWith(written)) return null;
      const by = swapped.get(id.slice(written.length));
      return by !== undefined && 'write' in by ? { code: by.write(), moduleType: 'js' } : null;
    },
  };
}
