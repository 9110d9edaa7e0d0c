import type { CompiledModule } from '../records/compiled.ts';
import type { LoadOutcome } from '../records/session.ts';
import { Implausible } from './implausible.ts';
import type { IsolateGround, Home, Sandbox } from './isolate.ts';
import { readLoaded } from './loaded.ts';
import { reach } from './reach.ts';
import { endIsolate, runWatched, type Watched } from './watch.ts';
import type { SessionOptions } from './session-options.ts';

/** A sandbox in which the file of an exercise was loaded, with what that came to. */
export interface Loaded {
  readonly ground: IsolateGround;
  /** Whether other exercises had been on the ground before. */
  readonly isShared: boolean;
  /** None, where a limit was hit before there was one. */
  readonly sandbox: Sandbox | undefined;
  readonly outcome: LoadOutcome;
}

/** Makes a sandbox and loads the file of an exercise in it. */
export async function loadSandbox(options: SessionOptions, home: Home): Promise<Loaded> {
  const { megabytes } = options.limits;
  const loaded = await loadOn(home.open(megabytes), options);
  // What another exercise left in its isolate is not this one's to suffer from.
  if (!loaded.isShared || !isOutOfMemory(loaded.outcome)) return loaded;
  return loadOn(home.openNew(megabytes), options);
}

function isOutOfMemory(outcome: LoadOutcome): boolean {
  return outcome.kind === 'exhausted' && outcome.limit === 'memory';
}

async function loadOn(ground: IsolateGround, options: SessionOptions): Promise<Loaded> {
  const { file, compiled, seed, sheet, locate } = options;
  const isShared = ground.isUsed;
  const modules = [...reach(file, compiled)].filter((found) => found.kind === 'compiled');
  const importsSheet = modules.some(({ imports }) =>
    imports.some(({ target }) => target.kind === 'sheet'),
  );
  const made = await enter(ground, options, async () => {
    const sandbox = ground.createSandbox(seed, sheet.specifier);
    if (sheet.isGiven || importsSheet) await defineSheet(ground, sandbox, options);
    return sandbox;
  });
  if (made.kind === 'exhausted') return end(undefined, made);
  const sandbox = made.value;
  ground.isUsed = true;
  const defined = await enter(ground, options, async (): Promise<LoadOutcome | undefined> => {
    for (const module of modules) {
      const refused = await defineModule(ground, sandbox, module, '');
      if (refused !== undefined)
        return { kind: 'not-compiled', error: { message: refused, file: module.path } };
    }
    await sandbox.load(file);
    return undefined;
  });
  if (defined.kind === 'exhausted') return end(sandbox, defined);
  if (defined.value !== undefined) return { ground, isShared, sandbox, outcome: defined.value };
  const told = await enter(ground, options, () => sandbox.describeLoaded(file));
  if (told.kind === 'exhausted') return end(sandbox, told);
  const outcome = believe(ground, () => readLoaded(file, String(told.value), locate));
  return {
    ground,
    isShared,
    sandbox,
    outcome: outcome ?? { kind: 'exhausted', file, limit: 'output' },
  };

  function end(
    sandbox: Sandbox | undefined,
    { limit }: Extract<Watched<unknown>, { kind: 'exhausted' }>,
  ): Loaded {
    return { ground, isShared, sandbox, outcome: { kind: 'exhausted', file, limit } };
  }
}

/** Does something to a sandbox through the one door to its isolate. */
export function enter<T>(
  { isolate, progress, startMemory, isUsed }: IsolateGround,
  { limits, giveUp }: SessionOptions,
  work: () => T | Promise<T>,
): Promise<Watched<T>> {
  return runWatched({ isolate, progress, startMemory, isUsed, limits, giveUp }, work);
}

/** What was read of the keeper's words; nothing where they cannot be the keeper's, and then its sandbox is over. */
export function believe<T>({ isolate }: IsolateGround, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Implausible)) throw error;
    endIsolate(isolate);
    return undefined;
  }
}

async function defineSheet(
  ground: IsolateGround,
  sandbox: Sandbox,
  { sheet }: SessionOptions,
): Promise<void> {
  for (const module of sheet.compiled.files.values()) {
    const refused =
      module.kind === 'failed'
        ? module.error.message
        : await defineModule(ground, sandbox, module, sheetFolder(sheet.specifier));
    if (refused !== undefined)
      throw new Error(`the sheet's module does not compile: ${module.path}: ${refused}`);
  }
}

/** Where the sheet's module stands in the loader: no path of a submission can hold a NUL. */
function sheetFolder(specifier: string): string {
  return `\0${specifier}/`;
}

/** Hands a module to the loader; returns V8's message where V8 refuses what the compiler let pass. */
async function defineModule(
  { isolate }: IsolateGround,
  sandbox: Sandbox,
  module: CompiledModule,
  prefix: string,
): Promise<string | undefined> {
  const path = `${prefix}${module.path}`;
  const imports = module.imports.map(({ specifier, target, isLazy }) =>
    target.kind === 'file'
      ? [specifier, `${prefix}${target.path}`, isLazy]
      : [specifier, `${sheetFolder(target.specifier)}index.ts`, isLazy],
  );
  const definition = JSON.stringify({ path, form: module.form, waits: module.waits, imports });
  try {
    const { form, code } = module;
    const isOwn = prefix === '';
    sandbox.define(definition, form === 'data' ? code : await sandbox.compile(code, path, isOwn));
    return undefined;
  } catch (error) {
    const isRefused = error instanceof SyntaxError || error instanceof RangeError;
    if (isRefused && !isolate.isDisposed) return error.message;
    throw error;
  }
}
