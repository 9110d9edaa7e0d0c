import { posix } from 'node:path';
import vm from 'node:vm';
import { compileSubmission } from '../../../src/compile/compile.ts';
import type { Compiled, CompiledModule } from '../../../src/records/compiled.ts';

export type Files = Readonly<Record<string, string>>;

type Exports = Record<string, unknown>;

/** Compiles files given by path, with `sheet09` as the sheet's module. */
export function compile(files: Files): Compiled {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  return compileSubmission(list, [], 'sheet09');
}

/** The file `path` of a submission compiled; throws if it failed. */
export function compiledFile(compiled: Compiled, path: string): CompiledModule {
  const file = compiled.files.get(path);
  if (file?.kind !== 'compiled') throw new Error(`${path}: ${file?.error.message ?? 'not there'}`);
  return file;
}

/** Why `path` failed; throws if it did not. */
export function failureOf(files: Files, path = Object.keys(files)[0] ?? '') {
  const file = compile(files).files.get(path);
  if (file?.kind !== 'failed') throw new Error(`${path} compiled`);
  return file.error;
}

/** The smallest loader there can be: runs the first file, and whatever it imports, in a realm of their own. */
export async function run(files: Files, sheet: Exports = {}): Promise<Exports> {
  return new Loader(compile(files), sheet).load(Object.keys(files)[0] ?? '');
}

class Loader {
  private readonly loaded = new Map<string, Exports>();
  private readonly waiting = new Map<string, Promise<unknown>>();
  private readonly realm = vm.createContext({});
  private readonly compiled: Compiled;
  private readonly sheet: Exports;

  constructor(compiled: Compiled, sheet: Exports) {
    this.compiled = compiled;
    this.sheet = sheet;
  }

  async load(path: string): Promise<Exports> {
    const exports = this.import(path);
    await Promise.all(this.waiting.values());
    return exports;
  }

  private import(path: string): Exports {
    const before = this.loaded.get(path);
    if (before !== undefined) return before;
    const file = compiledFile(this.compiled, path);
    const exports: Exports = {};
    this.loaded.set(path, exports);
    switch (file.form) {
      case 'data':
        exports['default'] = JSON.parse(file.code);
        break;
      case 'script':
        this.runScript(file, exports);
        break;
      case 'module':
        this.runModule(file, exports);
        break;
    }
    return exports;
  }

  private runModule(file: CompiledModule, exports: Exports): void {
    const importNow = (specifier: string) => {
      const path = this.find(file, specifier);
      if (path === undefined) return this.sheet;
      const imported = this.import(path);
      const waiting = this.waiting.get(path);
      return waiting === undefined ? imported : waiting.then(() => imported);
    };
    const importLater = async (specifier: string) => importNow(specifier);
    const exportAll = (from: Exports) => {
      for (const key of Object.keys(from)) {
        if (key !== 'default' && !(key in exports)) {
          Object.defineProperty(exports, key, { enumerable: true, get: () => from[key] });
        }
      }
    };
    const meta = { url: `file:///${file.path}` };
    const box = { exports: {} as Exports };
    const run = this.evaluate(file)(box.exports, importNow, box) as (
      ...parts: unknown[]
    ) => unknown;
    const result = run(exports, importNow, importLater, exportAll, meta);
    if (file.waits) this.waiting.set(file.path, Promise.resolve(result));
  }

  private runScript(file: CompiledModule, exports: Exports): void {
    const module = { exports: {} as unknown };
    const require = (specifier: string) => {
      const path = this.find(file, specifier);
      if (path === undefined) return this.sheet;
      const imported = this.import(path);
      return compiledFile(this.compiled, path).form === 'module' ? imported : imported['default'];
    };
    const folder = posix.dirname(`/${file.path}`);
    this.evaluate(file).call(
      module.exports,
      module.exports,
      require,
      module,
      `/${file.path}`,
      folder,
    );
    Object.assign(exports, module.exports, { default: module.exports });
  }

  /** The path that an import leads to; nothing for the sheet's own module. */
  private find(file: CompiledModule, specifier: string): string | undefined {
    const target = file.imports.find((entry) => entry.specifier === specifier)?.target;
    if (target === undefined) throw new Error(`${file.path} does not list ${specifier}`);
    return target.kind === 'file' ? target.path : undefined;
  }

  private evaluate(file: CompiledModule): (...args: unknown[]) => unknown {
    return vm.runInContext(file.code, this.realm, { filename: file.path });
  }
}
