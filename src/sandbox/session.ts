import type {
  BatchOutcome,
  Call,
  Limit,
  LoadOutcome,
  Outcome,
  Session,
} from '../records/session.ts';
import { checksInAll, encodingCaps, outputLimit, shareAfterStop } from './caps.ts';
import type { Limits } from '../records/sheet.ts';
import { decodeBatches } from './decode.ts';
import { encodeRun } from './encode.ts';
import { findStuck } from './find-stuck.ts';
import { createHome, type Home } from './isolate.ts';
import { believe, enter, loadSandbox, type Loaded } from './load-sandbox.ts';
import { findUnloadable } from './reach.ts';
import { readCpu } from './watch.ts';
import type { SessionOptions } from './session-options.ts';

/** Loads the file of an exercise in a sandbox of its own. After a limit was hit, the next call begins in a fresh one. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const missing = findUnloadable(options);
  if (missing !== undefined) return closedSession(missing);
  const home = options.home ?? createHome();
  const spent = new Map<string, number>();
  const first = await loadSandbox(options, home);
  let current = first;
  let printedBefore = '';
  let hasStopped = false;
  const answered = new Map<string, BatchOutcome>();
  return {
    loaded: first.outcome,
    callAhead: async (batches) => {
      const done = await run(batches.map(({ calls }) => calls));
      if (done.kind === 'exhausted') {
        const { kind, limit } = done;
        const stuck = findStuck(batches, done.at);
        if (stuck === undefined || limit !== 'time' || done.isOneCall !== true) return undefined;
        answered.set(stuck.batch.name, { kind, limit, at: stuck.at });
        return stuck.batch;
      }
      for (const [i, { name }] of batches.entries())
        answered.set(name, { kind: 'done', outcomes: done.batches[i] ?? [] });
      return undefined;
    },
    call: async ({ name = '', calls }) => {
      const known = answered.get(name);
      if (known !== undefined && answered.delete(name)) return known;
      return spend(calls, () => run([calls]));
    },
    callAnew: (calls) =>
      spend(calls, async () => {
        // A realm of its own holds nothing of what was called before, in the isolate in use too.
        if (options.home !== undefined && home.hasRoom(options.limits.megabytes)) {
          // A limit that ends the isolate takes with it what was printed there.
          await readPrinted();
          const done = await runAnew(calls, home);
          current = { ...current, isShared: true };
          // What else is in the isolate may have taken the memory: one of its own decides.
          if (done.kind === 'done' || done.limit !== 'memory') return done;
        }
        const own = createHome();
        try {
          return await runAnew(calls, own);
        } finally {
          own.close();
        }
      }),
    printed: readPrinted,
    dispose: () => {
      leave(current);
      if (options.home === undefined) home.close();
    },
  };

  async function readPrinted(): Promise<string> {
    const { ground, sandbox } = current;
    if (sandbox?.hasPrinted() === true && !ground.isolate.isDisposed) {
      const done = await enter(ground, options, () => sandbox.printed());
      if (done.kind === 'done')
        printedBefore = String(done.value ?? '').slice(0, encodingCaps.printed);
    }
    return printedBefore;
  }

  /** Makes calls with the file loaded anew. */
  async function runAnew(calls: readonly Call[], where: Home): Promise<BatchesOutcome> {
    const fresh = await loadSandbox({ ...options, seed: 0 }, where);
    try {
      return await runIn(fresh, [calls], encode([calls]));
    } finally {
      leave(fresh);
    }
  }

  /** Makes calls, and counts the time that they take against their export. */
  async function spend(
    calls: readonly Call[],
    work: () => Promise<BatchesOutcome>,
  ): Promise<BatchOutcome> {
    const name = nameExport(calls);
    const before = spent.get(name) ?? 0;
    if (before > checksInAll * options.limits.secondsPerCheck)
      return { kind: 'exhausted', limit: 'time', at: 0 };
    const start = readCpu();
    const done = await work();
    spent.set(name, before + readCpu() - start);
    if (done.kind === 'done') return { kind: 'done', outcomes: done.batches[0] ?? [] };
    const { kind, limit, at } = done;
    return { kind, limit, at };
  }

  function encode(batches: readonly (readonly Call[])[]): string {
    const encoded = encodeRun(options.file, batches);
    if (encoded.includes('"$make"') && !options.sheet.isGiven)
      throw new Error("a call is given what the sheet's module makes, which was not announced");
    return encoded;
  }

  async function run(batches: readonly (readonly Call[])[]): Promise<BatchesOutcome> {
    const encoded = encode(batches);
    const { isShared } = current;
    const done = await runOnce(batches, encoded);
    // What another exercise left in the isolate may have taken the memory: an isolate of its own decides.
    const isOthers = isShared && done.kind === 'exhausted' && done.limit === 'memory';
    return isOthers ? runOnce(batches, encoded) : done;
  }

  async function runOnce(
    batches: readonly (readonly Call[])[],
    encoded: string,
  ): Promise<BatchesOutcome> {
    if (current.ground.isolate.isDisposed) current = await loadSandbox(options, home);
    return runIn(current, batches, encoded);
  }

  async function runIn(
    { ground, sandbox, outcome }: Loaded,
    batches: readonly (readonly Call[])[],
    encoded: string,
  ): Promise<BatchesOutcome> {
    if (sandbox === undefined || outcome.kind === 'exhausted')
      return { kind: 'exhausted', limit: limitOf(outcome), at: 0 };
    const limits = hasStopped ? afterStop(options.limits) : options.limits;
    const done = await enter(ground, { ...options, limits }, () => sandbox.run(encoded));
    if (done.kind === 'exhausted') {
      hasStopped ||= done.isOneCall;
      return done;
    }
    const words = String(done.value);
    const isTooLong = words.length > outputLimit;
    const raw = { answers: sandbox.answers, words };
    const told = isTooLong
      ? undefined
      : believe(ground, () => decodeBatches(raw, batches, options.locate));
    return told === undefined
      ? { kind: 'exhausted', limit: 'output', at: 0 }
      : { kind: 'done', batches: told };
  }
}

/**
 * What a call may take once another of the file was stopped: loops seldom come alone, and somebody waits. Where all is right,
 * nothing is ever stopped.
 */
function afterStop(limits: Limits): Limits {
  return { ...limits, secondsPerCall: limits.secondsPerCall / shareAfterStop };
}

function leave({ ground, sandbox }: Loaded): void {
  if (!ground.isolate.isDisposed) sandbox?.leave();
}

function limitOf(outcome: LoadOutcome): Limit {
  return outcome.kind === 'exhausted' ? outcome.limit : 'memory';
}

/** The export that a batch asks. */
function nameExport(calls: readonly Call[]): string {
  const first = calls[0];
  return first === undefined || first.kind === 'recall' ? '' : String(first.path[0]);
}

type BatchesOutcome =
  | { readonly kind: 'done'; readonly batches: readonly (readonly Outcome[])[] }
  | (Extract<BatchOutcome, { kind: 'exhausted' }> & { readonly isOneCall?: boolean });

function closedSession(loaded: LoadOutcome): Session {
  return {
    loaded,
    callAhead: () => Promise.resolve(undefined),
    call: () => Promise.reject(new Error('a file that did not load was called')),
    callAnew: () => Promise.reject(new Error('a file that did not load was called')),
    printed: () => Promise.resolve(''),
    dispose: () => undefined,
  };
}
