import ivm from 'isolated-vm';
import { answerPlaces, encodingCaps } from './caps.ts';
import { prepareRealmWith, realmParts } from './inside/prelude.ts';
import { writeKeeper, writeSource } from './inside/source.ts';
import { wire } from './inside/wire.ts';

/** What student code of one exercise runs in: a realm of its own, and the keeper's beside it, which it never meets. */
export interface Sandbox {
  readonly isolate: Pick<ivm.Isolate, 'isDisposed' | 'dispose'>;
  /** Integers that the keeper writes: `wire.at` names them. */
  readonly progress: Int32Array;
  /** The answers of the last run, as `wire` says. */
  readonly answers: Float64Array;
  /** Compiles a function expression in the student's realm; a SyntaxError of the code is thrown. */
  compile(code: string, filename: string): ivm.Reference;
  define(definition: string, code: ivm.Reference | string): void;
  load(file: string): Promise<unknown>;
  tellLoaded(file: string): Promise<unknown>;
  run(json: string): Promise<unknown>;
  printed(): Promise<unknown>;
  /** Lets go of the student's realm. */
  leave(): void;
}

/** Where the sandboxes of one submission live: an isolate, and a new one when a limit has ended it. */
export interface Home {
  createSandbox(megabytes: number, seed: number, sheet: string): Sandbox;
  close(): void;
}

const asReference = { reference: true } as const;

const preludeCode = ownCode('sheetmark:prelude', writeSource(prepareRealmWith, realmParts));
const keeperCode = ownCode('sheetmark:keeper', writeKeeper());

export function createHome(): Home {
  let house: House | undefined;
  return {
    createSandbox: (megabytes, seed, sheet) => {
      if (house?.megabytes !== megabytes || house.isolate.isDisposed) {
        close();
        house = buildHouse(megabytes);
      }
      return furnish(house, seed, sheet);
    },
    close,
  };

  function close(): void {
    if (house?.isolate.isDisposed === false) house.isolate.dispose();
  }
}

/** Code of ours: the first isolate compiles it, all others take that over. */
function ownCode(filename: string, code: string) {
  let compiled: ivm.ExternalCopy<ArrayBuffer> | undefined;
  return {
    compileIn: (isolate: ivm.Isolate): ivm.Script => {
      if (compiled !== undefined)
        return isolate.compileScriptSync(code, { filename, cachedData: compiled });
      const script = isolate.compileScriptSync(code, { filename, produceCachedData: true });
      // Left out by the types of isolated-vm, not by its documentation.
      compiled = (script as { cachedData?: typeof compiled }).cachedData;
      return script;
    },
  };
}

interface House {
  readonly megabytes: number;
  readonly isolate: ivm.Isolate;
  readonly progress: SharedArrayBuffer;
  readonly answers: SharedArrayBuffer;
  readonly prelude: ivm.Script;
  /** Of the keeper's realm: makes the keeper of one student's realm. */
  readonly makeKeeper: ivm.Reference;
}

function buildHouse(megabytes: number): House {
  const isolate = new ivm.Isolate({ memoryLimit: megabytes });
  const keeperRealm = isolate.createContextSync();
  return {
    megabytes,
    isolate,
    progress: new SharedArrayBuffer(8),
    answers: new SharedArrayBuffer(8 * answerPlaces),
    prelude: preludeCode.compileIn(isolate),
    makeKeeper: keeperCode.compileIn(isolate).runSync(keeperRealm, asReference) as ivm.Reference,
  };
}

function furnish(house: House, seed: number, sheet: string): Sandbox {
  const { isolate, makeKeeper } = house;
  const realm = isolate.createContextSync();
  const prepare = house.prelude.runSync(realm, asReference) as ivm.Reference;
  const { progress, answers } = house;
  const copy = (part: object) => new ivm.ExternalCopy(part).copyInto({ release: true });
  const memory = { progress, answers };
  const told = [seed, sheet, encodingCaps.printed, copy(memory), copy(wire)];
  const prelude = callForReference(prepare, told);
  const shared = [copy(memory), copy(wire), copy(encodingCaps)];
  const keeper = callForReference(makeKeeper, [...shared, prelude.derefInto()]);
  member(prelude, 'attach').applySync(undefined, [keeper.derefInto()]);
  const define = member(prelude, 'define');
  const enter = member(prelude, 'enter');

  return {
    isolate,
    progress: new Int32Array(progress).fill(0),
    answers: new Float64Array(answers),
    compile: (code, filename) =>
      isolate.compileScriptSync(code, { filename }).runSync(realm, asReference) as ivm.Reference,
    define: (definition, code) => {
      define.applySync(undefined, [definition, typeof code === 'string' ? code : code.derefInto()]);
    },
    load: (file) => ask('load', file),
    tellLoaded: (file) => ask('tellLoaded', file),
    run: (json) => ask('run', json),
    printed: () => ask('printed', ''),
    leave: () => {
      if (!isolate.isDisposed) realm.release();
    },
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
