import { describe, expect, test } from 'vitest';
import { gradeUntilDone } from '../../../src/batch/attempts.ts';
import type { Attempt, Order, Worker } from '../../../src/batch/worker.ts';
import type { Submission } from '../../../src/records/submission.ts';
import type { Graded } from '../../../src/worker/messages.ts';

const submission: Submission = {
  id: 'a',
  name: 'a',
  person: { name: 'a', source: 'folder' },
  manifest: { kind: 'none' },
  files: [],
  leftOut: [],
};

// Nothing of it is looked at.
const graded = { files: [] } as unknown as Graded;

describe('a submission', () => {
  test('is graded by the worker that is lent, at once', async () => {
    const { ended, orders, stopped } = await attempt([{ kind: 'graded', graded }]);
    expect(ended).toEqual({ kind: 'graded', graded });
    expect(orders).toMatchObject([{ careful: false, fingerprint: 'f' }]);
    expect(stopped).toBe(0);
  });

  test('that meets a fault of ours is not tried again', async () => {
    const { ended, orders } = await attempt([{ kind: 'fault', message: 'ours' }]);
    expect(ended).toEqual({ kind: 'fault', message: 'ours' });
    expect(orders).toHaveLength(1);
  });

  test('that ends a worker pays nothing for the first time, and goes step by step from then on', async () => {
    const death = { limit: 'memory' } as const;
    const { orders, stopped } = await attempt([
      { kind: 'died', activity: undefined, death },
      { kind: 'graded', graded },
    ]);
    expect(orders).toMatchObject([{ careful: false }, { careful: true }]);
    expect(orders[1]?.deaths.size).toBe(0);
    // What went step by step keeps its sandboxes: such a worker is not lent again.
    expect(stopped).toBe(1);
  });

  test('pays for each step that a limit ended a worker in', async () => {
    const { ended, orders } = await attempt([
      { kind: 'died', activity: undefined },
      { kind: 'died', activity: 'one', death: { limit: 'time', at: 3 } },
      { kind: 'died', activity: 'two', death: { limit: 'memory' } },
      { kind: 'graded', graded },
    ]);
    expect(ended.kind).toBe('graded');
    expect([...(orders[3]?.deaths ?? [])]).toEqual([
      ['one', { limit: 'time', at: 3 }],
      ['two', { limit: 'memory' }],
    ]);
  });

  test('pays for a death without a word where it happens twice', async () => {
    const { orders } = await attempt([
      { kind: 'died', activity: undefined },
      { kind: 'died', activity: 'one' },
      { kind: 'died', activity: 'one' },
      { kind: 'graded', graded },
    ]);
    expect(orders.map(({ deaths }) => [...deaths.keys()])).toEqual([[], [], [], ['one']]);
  });

  test('that ends every worker comes to an end, too', async () => {
    const always: Attempt = { kind: 'died', activity: 'one', death: { limit: 'memory' } };
    const { ended, orders } = await attempt(Array.from({ length: 1000 }, () => always));
    expect(ended.kind).toBe('fault');
    expect(orders.length).toBeLessThan(100);
  });

  test('goes with the batch where no worker can be lent', async () => {
    const lend = () => Promise.reject(new Error('no more processes'));
    await expect(
      gradeUntilDone({ submission, fingerprint: 'f', content: '', exercises: [] }, lend),
    ).rejects.toThrow('no more processes');
  });
});

/** Lets attempts end as they are told to, one after the other. */
async function attempt(attempts: readonly Attempt[]) {
  const orders: Order[] = [];
  let stopped = 0;
  const lend = (): Promise<Worker> =>
    Promise.resolve({
      ready: Promise.resolve(),
      isAlive: () => true,
      grade: (order) => {
        const next = attempts[orders.length];
        orders.push({ ...order, deaths: new Map(order.deaths) });
        return next === undefined ? Promise.reject(new Error('too many')) : Promise.resolve(next);
      },
      stop: () => {
        stopped += 1;
      },
    });
  const ended = await gradeUntilDone(
    { submission, fingerprint: 'f', content: '', exercises: [] },
    lend,
  );
  return { ended, orders, stopped };
}
