import ivm from 'isolated-vm';
import { answerPlaces, encodingCaps } from './caps.ts';
import { prepareRealmWith, realmParts } from './inside/prelude.ts';
import { writeKeeper, writeSandboxSource } from './inside/source.ts';
import { wire, type SharedMemory } from './inside/wire.ts';
import { endIsolate } from './watch.ts';

/** An isolate that sandboxes are made in. Only `runWatched` may do so, and whatever else is done to it. */
export interface IsolateGround {
  readonly isolate: Pick<ivm.Isolate, 'isDisposed' | 'dispose'>;
  /** Integers that the keeper writes: `wire.at` names them. */
  readonly progress: Int32Array;
  /** What this process took before it was there, in bytes. */
  readonly startMemory: number;
  /** Whether anything of a submission has been in it. */
  isUsed: boolean;
  createSandbox(seed: number, sheet: string): Sandbox;
}

/** What student code of one exercise runs in: a realm of its own, and the keeper's beside it, which it never meets. */
export interface Sandbox {
  /** The answers of the last run in its isolate, as `wire` says. */
  readonly answers: Float64Array;
  /** Whether student code had printed something when it was asked last. */
  hasPrinted(): boolean;
  /**
   * Compiles a function expression in the student's realm; a SyntaxError of the code is thrown. What is not a submission's
   * own comes again.
   */
  compile(code: string, filename: string, isOwn: boolean): ivm.Reference | Promise<ivm.Reference>;
  define(definition: string, code: ivm.Reference | string): void;
  load(file: string): Promise<unknown>;
  describeLoaded(file: string): Promise<unknown>;
  run(json: string): Promise<unknown>;
  printed(): Promise<unknown>;
  /** Lets go of the student's realm. */
  leave(): void;
}

/** Where the sandboxes of one submission live: an isolate, and a new one when a limit has ended it. */
export interface Home {
  /** The ground in use, as long as there is room on it, or a new one. */
  open(megabytes: number): IsolateGround;
  /** Whether there is room on the ground in use for one more sandbox. */
  hasRoom(megabytes: number): boolean;
  /** A new one, whatever is in use. */
  openNew(megabytes: number): IsolateGround;
  close(): void;
}

/** Told what is done to an isolate before it is done: tests end the isolate there. */
export type OnTouch = (touch: string, isolate: ivm.Isolate) => void;

const asReference = { reference: true } as const;

/** Code of more characters is compiled on the isolate's own thread, where its time counts: a long file takes seconds. */
const longCode = 32 * 1024;

/** What earlier exercises may leave of the memory limit in use, as a share, before the next begins in a new isolate. */
const mostLeft = 0.25;

const preludeCode = ownCode('sheetmark:prelude', writeSandboxSource(prepareRealmWith, realmParts));
const keeperCode = ownCode('sheetmark:keeper', writeKeeper());

export function createHome(onTouch: OnTouch = () => undefined): Home {
  let house: House | undefined;
  return {
    open: (megabytes) =>
      house !== undefined && hasRoom(megabytes) ? house.ground : openNew(megabytes),
    hasRoom,
    openNew,
    close,
  };

  function hasRoom(megabytes: number): boolean {
    return house?.megabytes === megabytes && isRoomy(house);
  }

  function openNew(megabytes: number): IsolateGround {
    close();
    house = buildHouse(megabytes, onTouch);
    return house.ground;
  }

  function close(): void {
    if (house !== undefined) endIsolate(house.isolate);
  }
}

interface SharedCode {
  readonly code: string;
  compileIn(isolate: ivm.Isolate): ivm.Script;
}

/** Code of ours: the first isolate compiles it, all others take that over. */
function ownCode(filename: string, code: string): SharedCode {
  let compiled: ivm.ExternalCopy<ArrayBuffer> | undefined;
  return {
    code,
    compileIn: (isolate) => {
      if (compiled !== undefined)
        return isolate.compileScriptSync(code, { filename, cachedData: compiled });
      const script = isolate.compileScriptSync(code, { filename, produceCachedData: true });
      // Left out by the types of isolated-vm, not by its documentation.
      compiled = (script as { cachedData?: typeof compiled }).cachedData;
      return script;
    },
  };
}

/** The files of the sheet's module, by their names. */
const sheetCode = new Map<string, SharedCode>();

function compileOfSheet(code: string, filename: string, isolate: ivm.Isolate): ivm.Script {
  const known = sheetCode.get(filename);
  const shared = known?.code === code ? known : ownCode(filename, code);
  sheetCode.set(filename, shared);
  return shared.compileIn(isolate);
}

interface House {
  readonly megabytes: number;
  readonly isolate: ivm.Isolate;
  readonly ground: IsolateGround;
  readonly onTouch: OnTouch;
}

/** Nothing of a submission has been near it: what fails here is ours. */
function buildHouse(megabytes: number, onTouch: OnTouch): House {
  const startMemory = process.memoryUsage.rss();
  const isolate = new ivm.Isolate({ memoryLimit: megabytes });
  const keeperRealm = isolate.createContextSync();
  const memory = {
    progress: new SharedArrayBuffer(8),
    answers: new SharedArrayBuffer(8 * answerPlaces),
  };
  // Once for all sandboxes: isolated-vm has lost memory that was handed to an isolate many times.
  const given = { memory, wire, caps: encodingCaps };
  keeperRealm.global.setSync('given', new ivm.ExternalCopy(given).copyInto({ release: true }));
  const furniture = {
    isolate,
    onTouch,
    memory,
    given: keeperRealm.global.getSync('given', asReference) as ivm.Reference,
    prelude: preludeCode.compileIn(isolate),
    makeKeeper: keeperCode.compileIn(isolate).runSync(keeperRealm, asReference) as ivm.Reference,
  };
  const ground: IsolateGround = {
    isolate,
    progress: new Int32Array(memory.progress),
    startMemory,
    isUsed: false,
    createSandbox: (seed, sheet) => createSandbox(furniture, seed, sheet),
  };
  return { megabytes, isolate, ground, onTouch };
}

/** Whether what earlier exercises left takes little of an isolate: garbage that nobody has collected yet counts too. */
function isRoomy({ megabytes, isolate, ground, onTouch }: House): boolean {
  if (isolate.isDisposed) return false;
  if (!ground.isUsed) return true;
  try {
    onTouch('measure', isolate);
    const heap = isolate.getHeapStatisticsSync();
    const left = heap.used_heap_size + heap.externally_allocated_size;
    return left < mostLeft * megabytes * 2 ** 20;
  } catch {
    return false;
  }
}

interface Furniture {
  readonly isolate: ivm.Isolate;
  readonly onTouch: OnTouch;
  readonly memory: SharedMemory;
  /** Of the keeper's realm: what keepers and preludes share, see `RealmGiven`. */
  readonly given: ivm.Reference;
  readonly prelude: ivm.Script;
  /** Of the keeper's realm: makes the keeper of one student's realm. */
  readonly makeKeeper: ivm.Reference;
}

function createSandbox(furniture: Furniture, seed: number, sheet: string): Sandbox {
  const { isolate, onTouch, memory, given, makeKeeper } = furniture;
  const touch = (name: string) => onTouch(name, isolate);
  touch('make a realm');
  const realm = isolate.createContextSync();
  const held: { release(): void }[] = [realm];
  const hold = <T extends ivm.Reference>(reference: T): T => {
    held.push(reference);
    return reference;
  };
  touch('prepare it');
  const prepare = hold(furniture.prelude.runSync(realm, asReference) as ivm.Reference);
  const prelude = hold(callForReference(prepare, [seed, sheet, given.derefInto()]));
  touch('make a keeper');
  const keeper = hold(callForReference(makeKeeper, [given.derefInto(), prelude.derefInto()]));
  touch('attach it');
  hold(member(prelude, 'attach')).applySync(undefined, [keeper.derefInto()]);
  const define = hold(member(prelude, 'define'));
  const enter = hold(member(prelude, 'enter'));
  const progress = new Int32Array(memory.progress).fill(0);
  let turn = 0;
  let hasPrinted = false;

  return {
    answers: new Float64Array(memory.answers),
    hasPrinted: () => hasPrinted,
    compile: (code, filename, isOwn) => {
      touch('compile');
      if (!isOwn) return run(compileOfSheet(code, filename, isolate));
      if (code.length <= longCode) return run(isolate.compileScriptSync(code, { filename }));
      return isolate.compileScript(code, { filename }).then(run);
    },
    define: (definition, code) => {
      touch('define');
      define.applySync(undefined, [definition, typeof code === 'string' ? code : code.derefInto()]);
    },
    load: (file) => ask('load', file),
    describeLoaded: (file) => ask('describeLoaded', file),
    run: (json) => ask('run', json),
    printed: () => ask('printed', ''),
    leave: () => {
      try {
        touch('leave');
        // A realm lives on as long as anything of it is held.
        for (const each of held) each.release();
      } catch {
        endIsolate(isolate);
      }
    },
  };

  function run(script: ivm.Script): ivm.Reference {
    return hold(script.runSync(realm, asReference) as ivm.Reference);
  }

  /**
   * Where student code leaves a rejected promise that nobody handles, isolated-vm throws what it was rejected with in
   * place of the answer. Reading that may run student code, which may leave another: whoever goes on like that is
   * stopped by the clock.
   */
  async function ask(name: string, argument: string): Promise<unknown> {
    turn += 1;
    try {
      touch(name);
      return await enter.apply(undefined, [name, argument, turn]);
    } catch (error) {
      for (;;) {
        if (isolate.isDisposed) throw error;
        touch('told');
        const told: unknown = await enter
          .apply(undefined, ['told', '', turn])
          .catch(() => undefined);
        if (typeof told !== 'string') continue;
        // Without an answer, it never came to the keeper.
        if (told === '') throw error;
        return told.slice(1);
      }
    } finally {
      hasPrinted = Atomics.load(progress, wire.at.printed) !== 0;
    }
  }
}

function callForReference(of: ivm.Reference, args: unknown[]): ivm.Reference {
  return of.applySync(undefined, args, { result: asReference }) as ivm.Reference;
}

function member(of: ivm.Reference, name: string): ivm.Reference {
  return of.getSync(name, asReference) as ivm.Reference;
}
