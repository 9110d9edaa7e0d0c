import type ivm from 'isolated-vm';
import type { Limit } from '../records/session.ts';
import type { Limits } from '../records/sheet.ts';
import { patience } from './caps.ts';
import { wire } from './inside/wire.ts';

export type Watched =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'exhausted'; readonly limit: Limit; readonly at: number };

export interface Watch {
  readonly isolate: Pick<ivm.Isolate, 'isDisposed' | 'dispose'>;
  /** What the keeper writes: the call that is running. */
  readonly progress: Int32Array;
  readonly limits: Limits;
  /** Called when the isolate cannot be stopped: this process then has to end, and nothing more may begin in it. */
  readonly giveUp: (limit: Limit, at: number) => void;
}

/** How often a running isolate is looked at, in milliseconds. */
const interval = 10;

/** Looks after which an isolate that neither works nor ends is lost; counted, so that a laptop may sleep meanwhile. */
const mostLooks = 60_000;

/** No text that comes out of an isolate can be taken for it. */
const isLost = Symbol('the isolate does not stop');

/**
 * Lets an isolate work until it is done or at a limit. Time is CPU time, so that a busy machine fails nobody; memory is
 * the isolate's limit, and the growth of this process for what passes it by.
 */
export async function runWatched(watch: Watch, work: () => Promise<unknown>): Promise<Watched> {
  const { isolate, progress, limits } = watch;
  const startMemory = process.memoryUsage.rss();
  const mostMemory = startMemory + 2 * limits.megabytes * 2 ** 20;
  Atomics.store(progress, wire.at.call, 0);
  let limit: Limit | undefined;
  let call = { at: 0, since: readCpu() };
  const start = call.since;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<typeof isLost>((resolve) => {
    timer = setInterval(() => {
      limit = look();
      if (limit === undefined) return;
      clearInterval(timer);
      if (!isolate.isDisposed) isolate.dispose();
      setTimeout(() => resolve(isLost), patience);
    }, interval);
  });
  try {
    const text = await Promise.race([work(), lost]);
    if (text === isLost) {
      watch.giveUp(limit ?? 'time', Atomics.load(progress, wire.at.call));
      return await never();
    }
    return { kind: 'done', text: text === undefined ? '' : String(text) };
  } catch (error) {
    // The keeper catches whatever student code throws: what arrives here is the isolate's own end.
    if (limit === undefined && !isolate.isDisposed && !isStackOverflow(error)) throw error;
    return {
      kind: 'exhausted',
      limit: limit ?? 'memory',
      at: Atomics.load(progress, wire.at.call),
    };
  } finally {
    clearInterval(timer);
  }

  function look(): Limit | undefined {
    // isolated-vm disposes of an isolate at its memory limit, and may then never come back from it.
    if (isolate.isDisposed) return 'memory';
    looks += 1;
    const now = readCpu();
    const at = Atomics.load(progress, wire.at.call);
    if (at !== call.at) call = { at, since: now };
    if (now - call.since > limits.secondsPerCall || now - start > limits.secondsPerCheck)
      return 'time';
    if (looks > mostLooks) return 'time';
    return process.memoryUsage.rss() > mostMemory ? 'memory' : undefined;
  }
}

/**
 * CPU seconds of every thread of this process but its main one: the isolate at work, with V8's own helpers. A worker
 * runs one isolate at a time. `isolate.cpuTime` would say it more directly, but counts the wall clock in the
 * prebuilt binary.
 */
export function readCpu(): number {
  const [all, main] = [process.cpuUsage(), process.threadCpuUsage()];
  return (all.user + all.system - main.user - main.system) / 1e6;
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

/** What comes next would be blamed for the end of the process, which takes a moment. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}
