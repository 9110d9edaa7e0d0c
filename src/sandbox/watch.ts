import type ivm from 'isolated-vm';
import type { Limit } from '../records/session.ts';
import type { Limits } from '../records/sheet.ts';
import { patience } from './caps.ts';
import { wire } from './inside/wire.ts';

export type Watched<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'exhausted';
      readonly limit: Limit;
      readonly at: number;
      /** It is the one call that took too long, and not all of them together. */
      readonly isOneCall: boolean;
    };

export interface Watch {
  readonly isolate: Pick<ivm.Isolate, 'isDisposed' | 'dispose'>;
  /** What the keeper writes: the call that is running. */
  readonly progress: Int32Array;
  /** Whether anything of a submission has been in the isolate: whatever fails in it then is a limit. */
  readonly isUsed: boolean;
  /** What this process took before the isolate was there, in bytes: to ask for it each time costs more than most runs. */
  readonly startMemory: number;
  readonly limits: Limits;
  /** Called when the isolate cannot be stopped: this process then has to end, and nothing more may begin in it. */
  readonly giveUp: (limit: Limit, at: number) => void;
}

/** How often a running isolate is looked at, in milliseconds. */
const interval = 10;

/** Looks after which an isolate that neither works nor ends is lost; counted, so that a laptop may sleep meanwhile. */
const mostLooks = 60_000;

/** Nothing that comes out of an isolate can be taken for it. */
const isLost = Symbol('the isolate does not stop');

/**
 * The one door to an isolate: whatever is done to it is done in here, as any touch may be the one that a limit ends. Lets
 * it work until it is done or at a limit; after a limit the isolate is gone. Time is CPU time, so that a busy machine
 * fails nobody; memory is the isolate's limit, and the growth of this process for what passes it by.
 */
export async function runWatched<T>(watch: Watch, work: () => T | Promise<T>): Promise<Watched<T>> {
  const { isolate, progress, limits } = watch;
  const mostMemory = watch.startMemory + 2 * limits.megabytes * 2 ** 20;
  Atomics.store(progress, wire.at.call, 0);
  let limit: Limit | undefined;
  let isOneCall = false;
  let call = { at: 0, since: readCpu() };
  const start = call.since;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<typeof isLost>((resolve) => {
    timer = setInterval(() => {
      limit = look();
      if (limit === undefined) return;
      clearInterval(timer);
      endIsolate(isolate);
      setTimeout(() => resolve(isLost), patience);
    }, interval);
  });
  try {
    const value = await Promise.race([work(), lost]);
    if (value === isLost) {
      watch.giveUp(limit ?? 'time', Atomics.load(progress, wire.at.call));
      return await never();
    }
    return { kind: 'done', value };
  } catch (error) {
    // The keeper catches whatever student code throws: what arrives here is the isolate's own end.
    const isEnd = watch.isUsed || isolate.isDisposed || isStackOverflow(error);
    if (limit === undefined && !isEnd) throw error;
    endIsolate(isolate);
    return {
      kind: 'exhausted',
      limit: limit ?? 'memory',
      at: Atomics.load(progress, wire.at.call),
      isOneCall,
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
    isOneCall = now - call.since > limits.secondsPerCall;
    if (isOneCall || now - start > limits.secondsPerCheck) return 'time';
    if (looks > mostLooks) return 'time';
    return process.memoryUsage.rss() > mostMemory ? 'memory' : undefined;
  }
}

/** Disposes of an isolate, which may have gone by itself meanwhile. */
export function endIsolate(isolate: Watch['isolate']): void {
  try {
    if (!isolate.isDisposed) isolate.dispose();
  } catch {
    // It is gone, or about to: whoever uses it will hear so.
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
