import type { Compiled, CompiledModule, CompileFailed } from '../records/compiled.ts';
import type {
  BatchOutcome,
  Call,
  Limit,
  LoadOutcome,
  Outcome,
  Session,
  ThrownError,
} from '../records/session.ts';
import type { Limits } from '../records/sheet.ts';
import { checksInAll, encodingCaps, outputLimit } from './caps.ts';
import { decodeBatches } from './decode.ts';
import { encodeRun } from './encode.ts';
import { Implausible } from './implausible.ts';
import { wire } from './inside/wire.ts';
import { createHome, type Home, type Sandbox } from './isolate.ts';
import { readLoaded } from './loaded.ts';
import type { RawThrown } from './values.ts';
import { readCpu, runWatched, type Watched } from './watch.ts';

export interface SessionOptions {
  readonly file: string;
  readonly compiled: Compiled;
  readonly limits: Limits;
  readonly seed: number;
  /** The sheet's own module, compiled: what `specifier` leads to. `isGiven`: calls may be given what it makes. */
  readonly sheet: {
    readonly specifier: string;
    readonly compiled: Compiled;
    readonly isGiven: boolean;
  };
  /** Files that claim to be this one, where nobody can say which it is. */
  readonly claims?: readonly string[];
  /** The limit by which loading the file ended a process before. */
  readonly fatal: Limit | undefined;
  /** Finds where in the submission's files something was thrown. */
  readonly locate: (thrown: RawThrown) => ThrownError;
  /** Where the sandbox is made; it gets a home of its own, which goes with the session, if left out. */
  readonly home?: Home;
  /** Ends this process, because the isolate at work cannot be stopped. */
  readonly giveUp: (limit: Limit, at: number) => void;
}

/** Loads the file of an exercise in a sandbox of its own. After a limit was hit, the next call begins in a fresh one. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const missing = findUnloadable(options);
  if (missing !== undefined) return closedSession(missing);
  const home = options.home ?? createHome();
  const spent = new Map<string, number>();
  const first = await loadSandbox(options, home);
  let sandbox = first.sandbox;
  let printedBefore = '';
  const answered = new Map<readonly Call[], readonly Outcome[]>();
  const run = async (batches: readonly (readonly Call[])[]): Promise<BatchesOutcome> => {
    if (sandbox.isolate.isDisposed) sandbox = (await loadSandbox(options, home)).sandbox;
    return runIn(sandbox, batches);
  };
  const runIn = async (
    sandbox: Sandbox,
    batches: readonly (readonly Call[])[],
  ): Promise<BatchesOutcome> => {
    const encoded = encodeRun(options.file, batches);
    if (encoded.includes('"$make"') && !options.sheet.isGiven)
      throw new Error("a call is given what the sheet's module makes, which was not announced");
    const work = () => sandbox.run(encoded);
    const done = await watch(sandbox, options, work);
    if (done.kind === 'exhausted') return done;
    if (done.text.length > outputLimit) return { kind: 'exhausted', limit: 'output', at: 0 };
    const raw = { answers: sandbox.answers, words: done.text };
    const told = believe(sandbox, () => decodeBatches(raw, batches, options.locate));
    return told === undefined
      ? { kind: 'exhausted', limit: 'output', at: 0 }
      : { kind: 'done', batches: told };
  };
  /** Makes calls, and counts the time that they take against their export. */
  const spend = async (
    calls: readonly Call[],
    work: () => Promise<BatchesOutcome>,
  ): Promise<BatchOutcome> => {
    const name = nameExport(calls);
    const before = spent.get(name) ?? 0;
    if (before > checksInAll * options.limits.secondsPerCheck)
      return { kind: 'exhausted', limit: 'time', at: 0 };
    const start = readCpu();
    const done = await work();
    spent.set(name, before + readCpu() - start);
    return done.kind === 'done' ? { kind: 'done', outcomes: done.batches[0] ?? [] } : done;
  };
  return {
    loaded: first.loaded,
    callAhead: async (batches) => {
      const done = await run(batches);
      if (done.kind === 'exhausted') return;
      for (const [i, batch] of batches.entries()) answered.set(batch, done.batches[i] ?? []);
    },
    call: async (calls) => {
      const outcomes = answered.get(calls);
      if (outcomes !== undefined && answered.delete(calls)) return { kind: 'done', outcomes };
      return spend(calls, () => run([calls]));
    },
    callAnew: (calls) =>
      spend(calls, async () => {
        // An isolate of its own: many realms in one, each handed the same memory, make isolated-vm lose it now and then.
        const other = createHome();
        const fresh = (await loadSandbox({ ...options, seed: 0 }, other)).sandbox;
        try {
          return await runIn(fresh, [calls]);
        } finally {
          fresh.leave();
          other.close();
        }
      }),
    printed: async () => {
      const hasPrinted = Atomics.load(sandbox.progress, wire.at.printed) !== 0;
      if (hasPrinted && !sandbox.isolate.isDisposed) {
        const done = await watch(sandbox, options, () => sandbox.printed());
        if (done.kind === 'done') printedBefore = done.text.slice(0, encodingCaps.printed);
      }
      return printedBefore;
    },
    dispose: () => {
      sandbox.leave();
      if (options.home === undefined) home.close();
    },
  };
}

/** The export that a batch asks. */
function nameExport(calls: readonly Call[]): string {
  const first = calls[0];
  return first === undefined || first.kind === 'recall' ? '' : String(first.path[0]);
}

type BatchesOutcome =
  | { readonly kind: 'done'; readonly batches: readonly (readonly Outcome[])[] }
  | Extract<BatchOutcome, { kind: 'exhausted' }>;

function closedSession(loaded: LoadOutcome): Session {
  return {
    loaded,
    callAhead: () => Promise.resolve(),
    call: () => Promise.reject(new Error('a file that did not load was called')),
    callAnew: () => Promise.reject(new Error('a file that did not load was called')),
    printed: () => Promise.resolve(''),
    dispose: () => undefined,
  };
}

/** Why the file cannot even be tried: it is missing, or it or a file that it imports does not compile. */
function findUnloadable({
  file,
  compiled,
  claims,
  fatal,
}: SessionOptions): LoadOutcome | undefined {
  if (claims !== undefined) return { kind: 'undecided', file, claims };
  if (fatal !== undefined) return { kind: 'exhausted', file, limit: fatal };
  const entry = compiled.files.get(file);
  if (entry === undefined) return describeMissing(file, compiled);
  const failed = [...reach(file, compiled, 'eager')].find(
    (found): found is CompileFailed => found.kind === 'failed',
  );
  return failed === undefined ? undefined : { kind: 'not-compiled', error: failed.error };
}

function describeMissing(file: string, compiled: Compiled): LoadOutcome {
  const left = compiled.leftOut.find((entry) => entry.path === file);
  if (left !== undefined) return { kind: 'no-file', file, reason: left.reason };
  const plain = (path: string) =>
    (path.split('/').at(-1) ?? path).toLowerCase().replace(/[\s_-]|\.[^.]*$/g, '');
  const nearMiss = [...compiled.files.keys()].find((path) => plain(path) === plain(file));
  return nearMiss === undefined ? { kind: 'no-file', file } : { kind: 'no-file', file, nearMiss };
}

/** The file and everything that it imports, directly or not. */
function* reach(
  file: string,
  compiled: Compiled,
  which: 'all' | 'eager' = 'all',
  seen = new Set<string>(),
): Generator<CompiledModule | CompileFailed> {
  const found = compiled.files.get(file);
  if (found === undefined || seen.has(file)) return;
  seen.add(file);
  yield found;
  if (found.kind === 'failed') return;
  for (const { target, isLazy } of found.imports)
    if (target.kind === 'file' && !(isLazy && which === 'eager'))
      yield* reach(target.path, compiled, which, seen);
}

interface Loaded {
  readonly sandbox: Sandbox;
  readonly loaded: LoadOutcome;
}

async function loadSandbox(options: SessionOptions, home: Home): Promise<Loaded> {
  const { file, compiled, limits, seed, sheet } = options;
  const sandbox = home.createSandbox(limits.megabytes, seed, sheet.specifier);
  const modules = [...reach(file, compiled)].filter((found) => found.kind === 'compiled');
  const importsSheet = modules.some(({ imports }) =>
    imports.some(({ target }) => target.kind === 'sheet'),
  );
  if (sheet.isGiven || importsSheet) defineSheet(sandbox, options);
  for (const module of modules) {
    const refused = defineModule(sandbox, module, '');
    if (refused !== undefined)
      return {
        sandbox,
        loaded: { kind: 'not-compiled', error: { message: refused, file: module.path } },
      };
  }
  const done = await watch(sandbox, options, () => sandbox.load(file));
  if (done.kind === 'exhausted')
    return { sandbox, loaded: { kind: 'exhausted', file, limit: done.limit } };
  const told = await watch(sandbox, options, () => sandbox.tellLoaded(file));
  if (told.kind === 'exhausted')
    return { sandbox, loaded: { kind: 'exhausted', file, limit: told.limit } };
  const loaded = believe(sandbox, () => readLoaded(file, told.text, options.locate));
  return { sandbox, loaded: loaded ?? { kind: 'exhausted', file, limit: 'output' } };
}

/** What was read of the keeper's words; nothing where they cannot be the keeper's, and then its sandbox is over. */
function believe<T>({ isolate }: Sandbox, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Implausible)) throw error;
    if (!isolate.isDisposed) isolate.dispose();
    return undefined;
  }
}

function defineSheet(sandbox: Sandbox, { sheet }: SessionOptions): void {
  for (const module of sheet.compiled.files.values()) {
    if (module.kind === 'failed')
      throw new Error(
        `the sheet's module does not compile: ${module.path}: ${module.error.message}`,
      );
    const refused = defineModule(sandbox, module, sheetFolder(sheet.specifier));
    if (refused !== undefined)
      throw new Error(`the sheet's module does not compile: ${module.path}: ${refused}`);
  }
}

/** Where the sheet's module stands in the loader: no path of a submission can hold a NUL. */
function sheetFolder(specifier: string): string {
  return `\0${specifier}/`;
}

/** Hands a module to the loader; returns V8's message where V8 refuses what the compiler let pass. */
function defineModule(
  sandbox: Sandbox,
  module: CompiledModule,
  prefix: string,
): string | undefined {
  const path = `${prefix}${module.path}`;
  const imports = module.imports.map(({ specifier, target, isLazy }) =>
    target.kind === 'file'
      ? [specifier, `${prefix}${target.path}`, isLazy]
      : [specifier, `${sheetFolder(target.specifier)}index.ts`, isLazy],
  );
  const definition = JSON.stringify({ path, form: module.form, waits: module.waits, imports });
  try {
    sandbox.define(
      definition,
      module.form === 'data' ? module.code : sandbox.compile(module.code, path),
    );
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return error.message;
    throw error;
  }
}

function watch(
  sandbox: Sandbox,
  { limits, giveUp }: SessionOptions,
  work: () => Promise<unknown>,
): Promise<Watched> {
  return runWatched({ isolate: sandbox.isolate, progress: sandbox.progress, limits, giveUp }, work);
}
