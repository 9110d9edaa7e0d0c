/**
 * Gives the student's realm what a left-over main asks for, so that it costs nothing: a process without arguments and
 * environment, a clock that stands where that of dates does, and timers that never fire. Nothing of it leads anywhere.
 * Runs inside the isolate, so this function must not use anything from outside itself; `put` takes what is written.
 */
export function createLeftOvers(put: (text: string) => void): void {
  'use strict';
  const { defineProperty } = Object;
  const { now } = Date;
  const RealError = Error;
  const big = BigInt;
  const text = String;
  const { apply } = Reflect;
  const { then } = Promise.prototype;
  const settled = Promise.resolve();
  const realm = globalThis as unknown as Record<string, unknown>;
  // Not looked at before it is asked for: each look moves the clock of dates on.
  let start: number | undefined;
  let timers = 0;

  const nothing = () => undefined;
  const elapsed = () => {
    start ??= now();
    return now() - start;
  };
  const stream = {
    isTTY: false,
    write: (written: unknown) => {
      put(text(written));
      return true;
    },
  };
  const hrtime = () => {
    const milliseconds = elapsed();
    return [(milliseconds / 1000) | 0, (milliseconds % 1000) * 1e6];
  };
  hrtime.bigint = () => big(elapsed()) * 1_000_000n;
  const process: Record<string, unknown> = {
    argv: [],
    execArgv: [],
    env: {},
    platform: 'linux',
    exitCode: undefined,
    stdout: stream,
    stderr: stream,
    cwd: () => '/',
    uptime: () => elapsed() / 1000,
    hrtime,
    exit: () => {
      throw new RealError('process.exit() was called, and what ends itself gives no answers');
    },
  };
  // A process that is told of an end never ends here.
  for (const name of ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners'])
    process[name] = () => process;
  process['nextTick'] = later;

  const given: Record<string, unknown> = {
    process,
    performance: {
      now: elapsed,
      timeOrigin: 0,
      mark: nothing,
      measure: nothing,
      clearMarks: nothing,
      clearMeasures: nothing,
    },
    setTimeout: () => (timers += 1),
    setInterval: () => (timers += 1),
    setImmediate: () => (timers += 1),
    clearTimeout: nothing,
    clearInterval: nothing,
    clearImmediate: nothing,
    queueMicrotask: later,
  };
  for (const name in given)
    defineProperty(realm, name, {
      value: given[name],
      writable: true,
      configurable: true,
      enumerable: false,
    });

  function later(work: (...values: unknown[]) => unknown, ...values: unknown[]): void {
    void apply(then, settled, [() => apply(work, undefined, values)]);
  }
}
