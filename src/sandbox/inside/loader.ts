import type { Held, ListHeld } from './held.ts';

/** A file as the loader gets it: its function, and where its imports lead. */
export interface ModuleDefinition {
  readonly path: string;
  readonly form: 'module' | 'script' | 'data';
  readonly waits: boolean;
  /** Specifier as written, and the path that it leads to. */
  readonly imports: readonly (readonly [specifier: string, path: string, isLazy: boolean])[];
}

/** A file in the loader. */
interface Module extends ModuleDefinition {
  readonly code: unknown;
  state: 'defined' | 'loading' | 'loaded' | 'failed';
  exports: Record<string, unknown>;
  failure: unknown;
  settled: Promise<void> | undefined;
  /** What it knows as `module`: CommonJS files, and modules in which something of these is left. */
  box: { exports: unknown; readonly parent: object };
  /** Whether what its default export holds is exported by name too. */
  isSpread: boolean;
}

export type Loader = ReturnType<typeof createLoader>;

/**
 * Loads the modules that are defined: the files of a submission, and the sheet's own. Runs inside the isolate, in the
 * student's realm, so this function must not use anything from outside itself, and of built-ins only what it takes at
 * once. `instantiate` is what the sheet's module alone may use, `listHeld` tells what an object holds.
 */
export function createLoader(
  sheet: string,
  instantiate: (bytes: Uint8Array) => object,
  listHeld: ListHeld,
) {
  'use strict';
  const { parse } = JSON;
  const { defineProperty, freeze, getOwnPropertyDescriptor, keys } = Object;
  const { sort } = Array.prototype;
  const { toStringTag } = Symbol;
  const { apply } = Reflect;
  const text = String;
  const RealError = Error;

  const sheetEntry = `\0${sheet}/index.ts`;
  const modules: Record<string, Module> = { __proto__: null } as never;

  return { define, load, importFromSheet, stateOf, thrownBy, exportsOf };

  function define(json: string, code: unknown): void {
    const definition = parse(json) as ModuleDefinition;
    const exports: Record<string, unknown> = { __proto__: null } as never;
    modules[definition.path] = {
      ...definition,
      code,
      state: 'defined',
      exports,
      failure: undefined,
      settled: undefined,
      box: { exports: {}, parent: {} },
      isSpread: false,
    };
  }

  function importFromSheet(name: string): unknown {
    return importNow(sheetEntry)[name];
  }

  function load(path: string): void {
    loadSheet();
    if (needsWaiting(path, {})) void evaluate(path).catch(() => undefined);
    else {
      try {
        importNow(path);
      } catch {
        // The module keeps what it threw.
      }
    }
  }

  /** The sheet's own module comes first, where it is defined: by built-ins that no student code has changed. */
  function loadSheet(): void {
    if (modules[sheetEntry] === undefined) return;
    try {
      importNow(sheetEntry);
    } catch {
      // Whoever imports it is told.
    }
  }

  /** Whether a file, or one that it imports, awaits something at its top level. */
  function needsWaiting(path: string, seen: Record<string, boolean>): boolean {
    const module = modules[path];
    if (module === undefined || seen[path] === true) return false;
    seen[path] = true;
    if (module.waits) return true;
    for (const [, target, isLazy] of module.imports)
      if (!isLazy && needsWaiting(target, seen)) return true;
    return false;
  }

  /** Loads what a file imports, in order, and then the file. */
  function evaluate(path: string): Promise<void> {
    const module = find(path);
    module.settled ??= evaluateOnce(module);
    return module.settled;
  }

  async function evaluateOnce(module: Module): Promise<void> {
    if (module.state !== 'defined') return;
    module.state = 'loading';
    try {
      for (const [, target, isLazy] of module.imports) {
        if (isLazy) continue;
        const imported = modules[target];
        if (imported === undefined || imported.state === 'loading') continue;
        // What it throws is thrown where it is imported: an `import()` may be tried.
        await evaluate(target).catch(() => undefined);
      }
      await execute(module);
      arrangeExports(module);
      module.state = 'loaded';
    } catch (failure) {
      module.state = 'failed';
      module.failure = failure;
      throw failure;
    }
  }

  function importNow(path: string): Record<string, unknown> {
    const module = find(path);
    if (module.state === 'failed') throw module.failure;
    if (module.state !== 'defined') return module.exports;
    module.state = 'loading';
    try {
      void execute(module);
      arrangeExports(module);
      module.state = 'loaded';
    } catch (failure) {
      module.state = 'failed';
      module.failure = failure;
      throw failure;
    }
    return module.exports;
  }

  function find(path: string): Module {
    const module = modules[path];
    if (module === undefined)
      throw new RealError(`Cannot import '${path}': there is no such file that compiles`);
    return module;
  }

  function execute(module: Module): unknown {
    switch (module.form) {
      case 'data': {
        const data: unknown = parse(module.code as string);
        if (typeof data === 'object' && data !== null)
          for (const key of keys(data))
            module.exports[key] = (data as Record<string, unknown>)[key];
        module.exports['default'] = data;
        return undefined;
      }
      case 'script':
        return executeScript(module);
      case 'module': {
        const meta = {
          url: `file:///${module.path}`,
          filename: `/${module.path}`,
          dirname: folderOf(module.path),
          ...(module.path[0] === '\0' && { instantiate }),
        };
        const importStatic = (specifier: string) => importNow(resolve(module, specifier));
        const importDynamic = async (specifier: unknown) => {
          const target = resolve(module, text(specifier));
          if (needsWaiting(target, {})) await evaluate(target);
          return importNow(target);
        };
        const exportAll = (source: Record<string, unknown>) =>
          exportEverything(module.exports, source);
        const make = module.code as (...parts: unknown[]) => unknown;
        const run = apply(make, undefined, takeCommonJs(module)) as typeof make;
        return run(module.exports, importStatic, importDynamic, exportAll, meta);
      }
    }
  }

  /**
   * Puts exports in the order of a namespace, unless they were tampered with; the sheet's own are nobody's to change. What
   * a module gave to `module.exports` beside its export statements is exported too, as TypeScript's own output would.
   */
  function arrangeExports({ path, form, exports, box }: Module): void {
    if (form !== 'module') return;
    const { exports: given } = box;
    if (typeof given === 'object' && given !== null)
      exportEverything(exports, given as Record<string, unknown>);
    else if (typeof given === 'function' && !('default' in exports))
      defineExport(exports, 'default', () => given);
    const names = apply(sort, keys(exports), []) as string[];
    for (let i = 0; i < names.length; i++) {
      const own = getOwnPropertyDescriptor(exports, names[i] as string);
      if (own?.configurable !== true || own.get === undefined) return;
    }
    for (let i = 0; i < names.length; i++) {
      const { get } = getOwnPropertyDescriptor(exports, names[i] as string) as { get(): unknown };
      delete exports[names[i] as string];
      defineExport(exports, names[i] as string, get);
    }
    const tag = { __proto__: null, value: 'Module' };
    defineProperty(exports, toStringTag, tag as PropertyDescriptor);
    if (path[0] === '\0') freeze(exports);
  }

  /** What a CommonJS file is given: `exports`, `require`, `module`, `__filename`, `__dirname`. It is nobody's main. */
  function takeCommonJs(module: Module): unknown[] {
    const require = (specifier: unknown) => {
      const target = find(resolve(module, text(specifier)));
      const exports = importNow(target.path);
      return target.form === 'module' ? exports : exports['default'];
    };
    require.main = undefined;
    const { box, path } = module;
    return [box.exports, require, box, `/${path}`, folderOf(path)];
  }

  function executeScript(module: Module): undefined {
    const { box } = module;
    const run = module.code as (...parts: unknown[]) => unknown;
    // A cycle sees what is exported so far, as in Node.
    module.exports['default'] = box.exports;
    apply(run, box.exports, takeCommonJs(module));
    const exported = box.exports;
    module.exports['default'] = exported;
    if ((typeof exported === 'object' && exported !== null) || typeof exported === 'function') {
      exportEverything(module.exports, exported as Record<string, unknown>);
    }
    return undefined;
  }

  function exportEverything(into: Record<string, unknown>, source: Record<string, unknown>): void {
    for (const name of keys(source)) {
      if (name === 'default' || name in into) continue;
      defineExport(into, name, () => source[name]);
    }
  }

  /** Nothing is inherited from a prototype that student code may have changed. */
  function defineExport(exports: object, name: string, get: () => unknown): void {
    const own = { __proto__: null, get, enumerable: true, configurable: true };
    defineProperty(exports, name, own as PropertyDescriptor);
  }

  function resolve(module: Module, specifier: string): string {
    for (const [written, target] of module.imports) if (written === specifier) return target;
    throw new RealError(
      `Cannot import '${specifier}' from '${module.path}': a submission may import its own files and '${sheet}' only`,
    );
  }

  function folderOf(path: string): string {
    const end = path.lastIndexOf('/');
    return end < 0 ? '/' : `/${path.slice(0, end)}`;
  }

  function stateOf(path: string): string {
    return modules[path]?.state ?? 'failed';
  }

  function thrownBy(path: string): { value: unknown } {
    return { value: modules[path]?.failure };
  }

  /** What a file exports: also what is in its default export, where that is an object. Named exports go before it. */
  function exportsOf(path: string): object {
    const module = find(path);
    const { exports } = module;
    if (module.state === 'loaded' && !module.isSpread) {
      module.isSpread = true;
      const given =
        module.form === 'script'
          ? getOwnPropertyDescriptor(exports['default'] ?? {}, 'default')?.value
          : exports['default'];
      if (module.form !== 'data' && typeof given === 'object' && given !== null)
        listHeld(given as Held, (name, get) => {
          if (!(name in exports)) defineExport(exports, name, get);
        });
    }
    return exports;
  }
}
