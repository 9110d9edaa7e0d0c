import type ivm from 'isolated-vm';
import type { CompiledFile } from '../../src/records/compiled.ts';

/** A realm with the smallest loader that runs compiled files, and a list of calls that are made at one go. */
export interface Realm {
  /** `prefix` tells the sheet's own files from a submission's. */
  define(file: CompiledFile, prefix: string): void;
  load(path: string): void;
  /** Makes the arguments of all calls; returns how many calls there will be. */
  take(calls: string, proofs: string): number;
  run(): void;
}

const asReference = { reference: true } as const;

export function openRealm(isolate: ivm.Isolate): Realm {
  const realm = isolate.createContextSync();
  const inside = isolate
    .compileScriptSync(`(${makeInside.toString()})()`)
    .runSync(realm, asReference) as ivm.Reference;
  const member = (name: string) => inside.getSync(name, asReference) as ivm.Reference;
  const [define, load, take, run] = ['define', 'load', 'take', 'run'].map(member) as [
    ivm.Reference,
    ivm.Reference,
    ivm.Reference,
    ivm.Reference,
  ];
  return {
    define: (file, prefix) => {
      if (file.kind === 'failed') return;
      const { path, form, code, imports } = file;
      const targets = imports.map(({ specifier: written, target }) =>
        target.kind === 'file' ? [written, prefix + target.path] : [written, '\0index.ts'],
      );
      const compiled =
        form === 'data'
          ? code
          : (
              isolate
                .compileScriptSync(code, { filename: path })
                .runSync(realm, asReference) as ivm.Reference
            ).derefInto();
      define.applySync(undefined, [prefix + path, form, compiled, JSON.stringify(targets)]);
    },
    load: (path) => {
      load.applySync(undefined, [path]);
    },
    take: (calls, proofs) => take.applySync(undefined, [calls, proofs]) as number,
    run: () => {
      run.applySync(undefined, []);
    },
  };
}

/** Runs inside the realm: it must use nothing from outside itself. */
function makeInside() {
  type Run = (...args: unknown[]) => unknown;
  type Exports = Record<string, unknown>;
  interface Line {
    readonly expression: Run;
  }
  const modules: Record<string, { run(): void; exports: Exports; isLoaded: boolean }> = {};
  let entry: Exports = {};
  let calls: (() => unknown)[] = [];
  return { define, load, take, run };

  function importNow(path: string): Exports {
    const module = modules[path];
    if (module === undefined) throw new Error(path);
    if (!module.isLoaded) {
      module.isLoaded = true;
      module.run();
    }
    return module.exports;
  }

  function define(path: string, form: string, code: unknown, targets: string): void {
    const leads = new Map<string, string>(JSON.parse(targets) as [string, string][]);
    const exports: Exports = {};
    const find = (written: string) => importNow(leads.get(written) ?? '');
    const { WebAssembly: wasm } = globalThis as unknown as {
      WebAssembly: Record<'Module' | 'Instance', new (of: unknown) => { exports: unknown }>;
    };
    const instantiate = (bytes: unknown) => new wasm.Instance(new wasm.Module(bytes)).exports;
    const exportAll = (source: Exports) => {
      for (const name of Object.keys(source))
        Object.defineProperty(exports, name, { get: () => source[name], enumerable: true });
    };
    // The function of a module is made by another, to which what is left of CommonJS is given.
    const runModule = () => {
      const run = (code as Run)(exports, find, { exports }, path, '/') as Run;
      run(exports, find, find, exportAll, { url: path, instantiate });
    };
    const runData = () => {
      const data: unknown = JSON.parse(code as string);
      Object.assign(exports, data, { default: data });
    };
    const runScript = () => {
      const box = { exports };
      (code as Run).call(exports, exports, find, box, path, '/');
      Object.assign(exports, box.exports);
    };
    const runs: Record<string, () => void> = {
      module: runModule,
      data: runData,
      script: runScript,
    };
    modules[path] = { run: runs[form] as () => void, exports, isLoaded: false };
  }

  function load(path: string): void {
    entry = importNow(path);
  }

  function take(given: string, proofs: string): number {
    const revive = (data: unknown): unknown => {
      if (typeof data !== 'object' || data === null) return data;
      if (Array.isArray(data)) return data.map(revive);
      if (!('$make' in data))
        return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, revive(part)]));
      const { $make, args } = data as { readonly $make: string; readonly args?: unknown[] };
      const made = importNow('\0index.ts')[$make];
      return args === undefined ? made : (made as Run)(...args.map(revive));
    };
    calls = (JSON.parse(given) as [string, unknown[]][]).map(([name, args]) => {
      const made = args.map(revive);
      return () => (entry[name] as Run)(...made);
    });
    for (const [name, givens] of JSON.parse(proofs) as [string, unknown[]][]) {
      const proof = entry[name] as { readonly start: Run; readonly steps: readonly Line[] };
      const lines = [proof.start, ...proof.steps.map(({ expression }) => expression)];
      for (const line of lines) for (const datum of givens) calls.push(() => line(datum));
    }
    return calls.length;
  }

  function run(): void {
    for (const call of calls) {
      try {
        call();
      } catch {
        // A wrong program may throw: it has taken its time all the same.
      }
    }
  }
}
