import ivm from 'isolated-vm';
import { encodingCaps } from './caps.ts';
import { createKeeper } from './inside/keeper.ts';
import { prepareRealmWith, realmParts } from './inside/prelude.ts';

/** A V8 isolate with two realms: the student's, and the keeper's, which student code never meets. */
export interface Sandbox {
  readonly isolate: ivm.Isolate;
  readonly progress: Int32Array;
  /** Compiles a function expression in the student's realm; a SyntaxError of the code is thrown. */
  compile(code: string, filename: string): ivm.Reference;
  define(definition: string, code: ivm.Reference | string): void;
  load(file: string): Promise<unknown>;
  tellLoaded(file: string): Promise<unknown>;
  run(json: string): Promise<unknown>;
  printed(): Promise<unknown>;
}

const asReference = { reference: true } as const;

/** What runs inside are these functions, word for word. */
const parts = Object.entries(realmParts).map(([name, part]) => `${name}: ${part.toString()}`);
const preludeCode = `(${prepareRealmWith.toString()}).bind(undefined, { ${parts.join(', ')} })`;
const keeperCode = `(${createKeeper.toString()})`;

export function createSandbox(megabytes: number, seed: number, sheet: string): Sandbox {
  const isolate = new ivm.Isolate({ memoryLimit: megabytes });
  const studentRealm = isolate.createContextSync();
  const keeperRealm = isolate.createContextSync();
  const compile = (code: string, filename: string, realm = studentRealm): ivm.Reference =>
    isolate.compileScriptSync(code, { filename }).runSync(realm, asReference) as ivm.Reference;

  const prepare = compile(preludeCode, 'sheetmark:prelude');
  const prelude = callForReference(prepare, [seed, sheet, encodingCaps.printed]);
  const shared = new SharedArrayBuffer(4);
  const keeperOf = compile(keeperCode, 'sheetmark:keeper', keeperRealm);
  const caps = new ivm.ExternalCopy(encodingCaps).copyInto();
  const keeper = callForReference(keeperOf, [
    new ivm.ExternalCopy(shared).copyInto(),
    caps,
    prelude.derefInto(),
  ]);
  member(prelude, 'attach').applySync(undefined, [keeper.derefInto()]);
  const define = member(prelude, 'define');
  const enter = member(prelude, 'enter');

  return {
    isolate,
    progress: new Int32Array(shared),
    compile,
    define: (definition, code) => {
      define.applySync(undefined, [definition, typeof code === 'string' ? code : code.derefInto()]);
    },
    load: (file) => ask('load', file),
    tellLoaded: (file) => ask('tellLoaded', file),
    run: (json) => ask('run', json),
    printed: () => ask('printed', ''),
  };

  /**
   * Where student code leaves a rejected promise that nobody handles, isolated-vm throws what it was rejected with in
   * place of the answer. Reading that may run student code, which may leave another: whoever goes on like that is
   * stopped by the clock.
   */
  async function ask(name: string, argument: string): Promise<unknown> {
    try {
      return await enter.apply(undefined, [name, argument]);
    } catch (error) {
      for (;;) {
        if (isolate.isDisposed) throw error;
        const told: unknown = await enter.apply(undefined, ['told', '']).catch(() => undefined);
        if (typeof told !== 'string') continue;
        // Without an answer, it is the keeper that threw.
        if (told === '') throw error;
        return told.slice(1);
      }
    }
  }
}

function callForReference(of: ivm.Reference, args: unknown[]): ivm.Reference {
  return of.applySync(undefined, args, { result: asReference }) as ivm.Reference;
}

function member(of: ivm.Reference, name: string): ivm.Reference {
  return of.getSync(name, asReference) as ivm.Reference;
}
