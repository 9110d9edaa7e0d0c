import type ivm from 'isolated-vm';
import type { Limit } from '../records/session.ts';
import type { Limits } from '../records/sheet.ts';
import { patience } from './caps.ts';

export type Watched =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'exhausted'; readonly limit: Limit; readonly at: number };

export interface Watch {
  readonly isolate: ivm.Isolate;
  /** The call that is running, written by the keeper. */
  readonly progress: Int32Array;
  readonly limits: Limits;
  /** Called when the isolate cannot be stopped: this process then has to end. It does not return. */
  readonly giveUp: (limit: Limit, at: number) => void;
}

/** How often a running isolate is looked at, in milliseconds. */
const interval = 10;

/**
 * Lets an isolate work until it is done or at a limit. Time is the isolate's own CPU time, so that a busy machine fails
 * nobody; memory is the isolate's limit, and the growth of this process for what passes it by.
 */
export async function runWatched(watch: Watch, work: () => Promise<unknown>): Promise<Watched> {
  const { isolate, progress, limits } = watch;
  const startMemory = process.memoryUsage.rss();
  const mostMemory = startMemory + 2 * limits.megabytes * 2 ** 20;
  Atomics.store(progress, 0, 0);
  let limit: Limit | undefined;
  let call = { at: 0, since: readCpu(isolate) };
  const start = call.since;
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    timer = setInterval(() => {
      limit = look();
      if (limit === undefined) return;
      clearInterval(timer);
      if (!isolate.isDisposed) isolate.dispose();
      setTimeout(() => resolve('stopped'), patience);
    }, interval);
  });
  try {
    const text = await Promise.race([work(), stopped]);
    if (text === 'stopped') watch.giveUp(limit ?? 'time', Atomics.load(progress, 0));
    return { kind: 'done', text: text === undefined ? '' : String(text) };
  } catch (error) {
    // The keeper catches whatever student code throws: what arrives here is the isolate's own end.
    if (limit === undefined && !isolate.isDisposed && !isStackOverflow(error)) throw error;
    return { kind: 'exhausted', limit: limit ?? 'memory', at: Atomics.load(progress, 0) };
  } finally {
    clearInterval(timer);
  }

  function look(): Limit | undefined {
    // isolated-vm disposes of an isolate at its memory limit, and may then never come back from it.
    if (isolate.isDisposed) return 'memory';
    const now = readCpu(isolate);
    const at = Atomics.load(progress, 0);
    if (at !== call.at) call = { at, since: now };
    if (now - call.since > limits.secondsPerCall || now - start > limits.secondsPerCheck)
      return 'time';
    return process.memoryUsage.rss() > mostMemory ? 'memory' : undefined;
  }
}

function readCpu(isolate: ivm.Isolate): number {
  return Number(isolate.cpuTime) / 1e9;
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
