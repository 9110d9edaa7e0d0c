import { describe, expect, test, vi } from 'vitest';
import { runWatched } from '../../../src/sandbox/watch.ts';
import type { NamedBatch } from '../../../src/records/session.ts';
import { callTo, open, valueOf } from './open-session.ts';

const source = `
  let count = 0;
  export const step = () => ++count;
  export const loop = () => { for (;;); };
  export const fill = () => { const kept: number[][] = []; for (;;) kept.push(new Array(1e5).fill(kept.length)); };
  export const work = (ms: number) => { let x = 0; for (let i = 0; i < ms * 3e5; i++) x += Math.sqrt(i); return x; };
`;

/** What fills the memory takes CPU time too, with the helpers that collect garbage: that must not end it first. */
const patient = { secondsPerCall: 20, secondsPerCheck: 60, megabytes: 32, strikes: 2 };

describe('a limit', () => {
  test('of time ends the batch at the call that ran into it', async () => {
    const limits = { secondsPerCall: 0.1, secondsPerCheck: 600, megabytes: 32, strikes: 2 };
    const session = await open(source, { limits });
    const calls = [callTo('step'), callTo('step'), callTo('loop'), callTo('step')];
    expect(await session.call({ calls })).toEqual({ kind: 'exhausted', limit: 'time', at: 2 });
  });

  test('of time for a call is no limit for all of them together', async () => {
    const limits = { secondsPerCall: 0.1, secondsPerCheck: 600, megabytes: 32, strikes: 2 };
    const session = await open(source, { limits });
    const calls = Array.from({ length: 100 }, () => callTo('work', 5));
    expect(await session.call({ calls })).toMatchObject({ kind: 'done' });
  });

  test('of time is a third once a call was stopped', async () => {
    const limits = { secondsPerCall: 0.9, secondsPerCheck: 600, megabytes: 32, strikes: 2 };
    const session = await open(source, { limits });
    const timeOf = async () => {
      const before = process.cpuUsage();
      expect(await session.call({ calls: [callTo('loop')] })).toMatchObject({ limit: 'time' });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    const first = await timeOf();
    expect(await timeOf()).toBeLessThan(0.7 * first);
  });

  test('of memory ends the batch at the call that ran into it', async () => {
    const session = await open(source, { limits: patient });
    expect(await session.call({ calls: [callTo('step'), callTo('fill')] })).toEqual({
      kind: 'exhausted',
      limit: 'memory',
      at: 1,
    });
  });

  test('leaves a fresh sandbox to the calls that come after', async () => {
    const session = await open(source);
    expect(await valueOf(session, 'step')).toBe(1);
    expect(await valueOf(session, 'step')).toBe(2);
    await session.call({ calls: [callTo('loop')] });
    expect(await valueOf(session, 'step')).toBe(1);
    await session.call({ calls: [callTo('fill')] });
    expect(await valueOf(session, 'step')).toBe(1);
  });

  test('of time counts for each call, and for all of them', async () => {
    const limits = { secondsPerCall: 5, secondsPerCheck: 0.2, megabytes: 32, strikes: 2 };
    const session = await open(source, { limits });
    const outcome = await session.call({
      calls: Array.from({ length: 2000 }, () => callTo('work', 5)),
    });
    expect(outcome).toMatchObject({ kind: 'exhausted', limit: 'time' });
    expect(outcome).not.toMatchObject({ at: 0 });
  });

  test('holds for loading a file', async () => {
    const endless = await open(`for (;;);\nexport const a = 1;`);
    expect(endless.loaded).toEqual({ kind: 'exhausted', file: 'main.ts', limit: 'time' });
    const greedy = await open(
      `export const kept: unknown[] = []; for (;;) kept.push(new Array(1e5).fill(1));`,
      { limits: patient },
    );
    expect(greedy.loaded).toEqual({ kind: 'exhausted', file: 'main.ts', limit: 'memory' });
  });

  test('holds for what awaits, too', async () => {
    const session = await open(`export const a = 1; await null; for (;;);`);
    expect(session.loaded).toMatchObject({ kind: 'exhausted', limit: 'time' });
  });

  test('lets nothing count that a call has left to be done', async () => {
    const session = await open(
      `export const f = () => { void Promise.resolve().then(() => { for (;;); }); return 1; };`,
    );
    expect(await session.call({ calls: [callTo('f')] })).toMatchObject({
      kind: 'exhausted',
      limit: 'time',
    });
  });
});

describe('asking ahead', () => {
  test('keeps the answers until their name is asked', async () => {
    const session = await open(source);
    const one = { name: 'one', calls: [callTo('step')] };
    const two: NamedBatch = { name: 'two', calls: [callTo('step'), { kind: 'recall', call: 0 }] };
    await session.callAhead([one, two]);
    expect(await session.call(two)).toMatchObject({
      outcomes: [{ value: { value: 2 } }, { value: { value: 2 } }],
    });
    expect(await session.call(one)).toMatchObject({ outcomes: [{ value: { value: 1 } }] });
    // Asked once more, it is a new question.
    expect(await session.call(one)).toMatchObject({ outcomes: [{ value: { value: 3 } }] });
  });

  test('keeps where one call took too long, once, and nothing else', async () => {
    const session = await open(source);
    const one = { name: 'one', calls: [callTo('step')] };
    const two = { name: 'two', calls: [callTo('step'), callTo('loop')] };
    expect(await session.callAhead([one, two, { ...one, name: 'three' }])).toBe(two);
    expect(await session.call(one)).toMatchObject({ outcomes: [{ value: { value: 1 } }] });
    const before = process.cpuUsage();
    expect(await session.call(two)).toEqual({ kind: 'exhausted', limit: 'time', at: 1 });
    expect(process.cpuUsage(before).user).toBeLessThan(100_000);
    expect(await session.call(two)).toMatchObject({ kind: 'exhausted', limit: 'time', at: 1 });
  });

  test('keeps nothing where something goes on after the last call: it may be any earlier one’s', async () => {
    const session = await open(
      `export const f = () => { void Promise.resolve().then(() => { for (;;); }); return 1; };
      export const g = () => 2;`,
    );
    const first = { name: 'first', calls: [callTo('f')] };
    const second = { name: 'second', calls: [callTo('g')] };
    expect(await session.callAhead([first, second])).toBeUndefined();
    expect(await session.call(second)).toMatchObject({ kind: 'done' });
  });

  test('keeps nothing where all calls together took too long: none of them is to blame', async () => {
    const session = await open(
      `export const slow = () => { let s = 0; for (let i = 0; i < 3e6; i++) s += Math.sqrt(i); return s; };`,
      { limits: { secondsPerCall: 1, secondsPerCheck: 0.1, megabytes: 32, strikes: 2 } },
    );
    const batches = Array.from({ length: 80 }, (_, i) => ({
      name: String(i),
      calls: [callTo('slow')],
    }));
    expect(await session.callAhead(batches)).toBeUndefined();
    expect(await session.call({ name: '0', calls: [callTo('slow')] })).toMatchObject({
      kind: 'done',
    });
  });
});

describe('a watch', () => {
  test('gives up an isolate that does not stop', async () => {
    vi.useFakeTimers();
    try {
      const given: unknown[] = [];
      const progress = new Int32Array(1);
      const isolate = { isDisposed: false, dispose: () => undefined };
      const outcome = runWatched(
        {
          // Only these two members are used of it.
          isolate: isolate as never,
          isUsed: true,
          progress,
          startMemory: process.memoryUsage.rss(),
          limits: { secondsPerCall: 1, secondsPerCheck: 1, megabytes: 32, strikes: 1 },
          giveUp: (limit, at) => given.push([limit, at]),
        },
        () => {
          progress[0] = 3;
          return new Promise(() => undefined);
        },
      );
      let isSettled = false;
      void outcome.finally(() => (isSettled = true));
      await vi.advanceTimersByTimeAsync(50);
      expect(given).toEqual([]);
      isolate.isDisposed = true;
      await vi.advanceTimersByTimeAsync(5000);
      expect(given).toEqual([['memory', 3]]);
      expect(isSettled).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  test('passes on what is no end of an isolate', async () => {
    const watched = runWatched(
      {
        isolate: { isDisposed: false } as never,
        isUsed: false,
        progress: new Int32Array(1),
        startMemory: process.memoryUsage.rss(),
        limits: { secondsPerCall: 1, secondsPerCheck: 1, megabytes: 32, strikes: 1 },
        giveUp: () => undefined,
      },
      () => Promise.reject(new Error('ours')),
    );
    await expect(watched).rejects.toThrow('ours');
  });
});
