import { describe, expect, test } from 'vitest';
import { askUntilDone } from '../../../src/workers/attempts.ts';
import type { Errand } from '../../../src/workers/messages.ts';
import type { Attempt, Died, Worker } from '../../../src/workers/worker.ts';

const died: Died = {
  kind: 'died',
  activity: undefined,
  pieces: [],
  cpuSeconds: 1,
  said: '',
};

const done: Attempt<string> = { kind: 'answered', answer: 'done', texts: [] };

describe('an order', () => {
  test('is done by the worker that is lent, at once', async () => {
    const { ended, errands, stopped } = await attempt([done]);
    expect(ended).toEqual(done);
    expect(errands).toEqual([{ order: 'order', careful: false, deaths: [], pieces: [] }]);
    expect(stopped).toBe(0);
  });

  test('that meets a fault of ours is not tried again', async () => {
    const { ended, errands } = await attempt([{ kind: 'fault', message: 'ours' }]);
    expect(ended).toEqual({ kind: 'fault', message: 'ours' });
    expect(errands).toHaveLength(1);
  });

  test('that ends a worker pays nothing for the first time, and goes step by step from then on', async () => {
    const { errands, stopped } = await attempt([{ ...died, death: { limit: 'memory' } }, done]);
    expect(errands).toMatchObject([{ careful: false }, { careful: true, deaths: [] }]);
    // What went step by step keeps its sandboxes: such a worker is not lent again.
    expect(stopped).toBe(1);
  });

  test('pays for each step that a limit ended a worker in', async () => {
    const { ended, errands } = await attempt([
      died,
      { ...died, activity: 'one', death: { limit: 'time', at: 3 } },
      { ...died, activity: 'two', death: { limit: 'memory' } },
      done,
    ]);
    expect(ended.kind).toBe('answered');
    expect(errands[3]?.deaths).toEqual([
      ['one', { limit: 'time', at: 3 }],
      ['two', { limit: 'memory' }],
    ]);
  });

  test('pays for a death without a word where it happens twice, as others end processes too', async () => {
    const { errands } = await attempt([
      died,
      { ...died, activity: 'one' },
      { ...died, activity: 'one' },
      done,
    ]);
    expect(errands.map(({ deaths }) => deaths.map(([activity]) => activity))).toEqual([
      [],
      [],
      [],
      ['one'],
    ]);
  });

  test('is not done again as far as it was done', async () => {
    const [first, second] = [
      { name: 'first', text: '1' },
      { name: 'second', text: '2' },
    ];
    const { errands } = await attempt([
      died,
      { ...died, activity: 'one', pieces: [first] },
      { ...died, activity: 'one', pieces: [second] },
      done,
    ]);
    expect(errands.map(({ pieces }) => pieces)).toEqual([[], [], [first], [first, second]]);
  });

  test('that ends every worker comes to an end, too', async () => {
    const always = { ...died, activity: 'one', death: { limit: 'memory' } } as const;
    const { ended, errands } = await attempt(Array.from({ length: 1000 }, () => always));
    expect(ended.kind).toBe('fault');
    expect(errands.length).toBeLessThan(20);
    expect(errands.at(-1)?.deaths).toContainEqual(['everything', { limit: 'memory' }]);
  });

  test('that takes the time of many is given up as a whole', async () => {
    const { errands } = await attempt([
      { ...died, cpuSeconds: 700 },
      { ...died, cpuSeconds: 700, activity: 'one', death: { limit: 'time' } },
      done,
    ]);
    expect(errands[1]?.deaths).toEqual([]);
    expect(errands[2]?.deaths).toContainEqual(['everything', { limit: 'time' }]);
  });

  test('goes with the rest where no worker can be lent', async () => {
    const lend = () => Promise.reject(new Error('no more processes'));
    await expect(askUntilDone('order', lend)).rejects.toThrow('no more processes');
  });
});

/** Lets attempts end as they are told to, one after the other. */
async function attempt(attempts: readonly Attempt<string>[]) {
  const errands: Errand<string>[] = [];
  let stopped = 0;
  const lend = (): Promise<Worker<string, string>> =>
    Promise.resolve({
      ready: Promise.resolve(),
      isAlive: () => true,
      [Symbol.dispose]: () => undefined,
      ask: (errand) => {
        const next = attempts[errands.length];
        errands.push(errand);
        return next === undefined ? Promise.reject(new Error('too many')) : Promise.resolve(next);
      },
      stop: () => {
        stopped += 1;
      },
    });
  const ended = await askUntilDone('order', lend);
  return { ended, errands, stopped };
}
