import { describe, expect, test } from 'vitest';
import { keepBatches, rememberAnswers } from '../../../../src/calibrate/grading/remember.ts';
import type { CallBatch, BatchOutcome, Call, Outcome } from '../../../../src/records/session.ts';
import { openInProcess } from '../../checks/in-process-session.ts';

let count = 0;
const counter = { next: (x: number) => x + (count += 1) };

describe('a session that remembers answers', () => {
  test('asks a question once, in whichever batch it comes again', async () => {
    const inner = openInProcess({ double: (x: number) => 2 * x });
    const session = rememberAnswers(inner);
    const first = await session.call({
      calls: [ask('double', 1), ask('double', 2), ask('double', 1)],
    });
    const second = await session.call({ calls: [ask('double', 2), ask('double', 3)] });
    expect(numbersOf(first)).toEqual([2, 4, 2]);
    expect(numbersOf(second)).toEqual([4, 6]);
    expect(inner.countCalls()).toBe(3);
  });

  test('asks anew once for what was asked anew before', async () => {
    let loads = 0;
    const load = () => {
      loads += 1;
      return { double: (x: number) => 2 * x };
    };
    const session = rememberAnswers(openInProcess(load(), undefined, load));
    loads = 0;
    const first = await session.callAnew([ask('double', 1), ask('double', 2)]);
    expect(numbersOf(first)).toEqual([2, 4]);
    expect(await session.callAnew([ask('double', 1), ask('double', 2)])).toEqual(first);
    expect(numbersOf(await session.callAnew([ask('double', 3)]))).toEqual([6]);
    expect(loads).toBe(2);
  });

  test('gives the answers of what was asked ahead', async () => {
    const inner = openInProcess({ double: (x: number) => 2 * x });
    const session = rememberAnswers(inner);
    const batches = [
      { name: 'one', calls: [ask('double', 1)] },
      { name: 'two', calls: [ask('double', 1), ask('double', 4)] },
    ] as const;
    await session.callAhead(batches);
    expect(numbersOf(await session.call(batches[1]))).toEqual([2, 8]);
    expect(inner.countCalls()).toBe(2);
  });

  test('asks for what is watched or recalled whenever it comes: purity is about the second time', async () => {
    const session = rememberAnswers(openInProcess(counter));
    const watched = { ...ask('next', 0), watched: true };
    const recall = { kind: 'recall', call: 0 } as const;
    const batches: readonly CallBatch[] = [
      { calls: [watched] },
      { calls: [ask('next', 0), recall, ask('next', 1), recall] },
    ];
    for (const batch of batches) {
      const [first, second] = [await session.call(batch), await session.call(batch)];
      expect(numbersOf(first)).not.toEqual(numbersOf(second));
    }
  });

  test('examines the purity of one input once', async () => {
    const inner = openInProcess(counter);
    const session = rememberAnswers(inner);
    const calls: readonly Call[] = [
      { ...ask('next', 0), watched: true },
      { kind: 'recall', call: 0 },
      ask('next', 0),
    ];
    const first = await session.call({ calls });
    expect(await session.call({ calls: calls.map((call) => ({ ...call })) })).toEqual(first);
    expect(inner.countCalls()).toBe(3);
    const unwatched = [ask('next', 0), ...calls.slice(1)];
    expect(await session.call({ calls: unwatched })).not.toEqual(first);
  });

  test('passes on that a limit was hit, and knows nothing of that batch', async () => {
    const inner = openInProcess({ double: (x: number) => 2 * x });
    const exhausted: BatchOutcome = { kind: 'exhausted', limit: 'time', at: 0 };
    const answers = [exhausted, undefined];
    const session = rememberAnswers({
      ...inner,
      call: async (batch) => answers.shift() ?? (await inner.call(batch)),
    });
    expect(await session.call({ calls: [ask('double', 1)] })).toEqual(exhausted);
    expect(numbersOf(await session.call({ calls: [ask('double', 1)] }))).toEqual([2]);
  });
});

test('a session that keeps batches answers the same name again without asking, and asks what has none', async () => {
  const session = keepBatches(openInProcess(counter));
  const batch = { name: 'next', calls: [ask('next', 0)] };
  const first = await session.call(batch);
  expect(await session.call(batch)).toEqual(first);
  expect(await session.call({ calls: batch.calls })).not.toEqual(first);
  expect(await session.call({ ...batch, name: 'other' })).not.toEqual(first);
});

function ask(name: string, x: number): Extract<Call, { kind: 'call' }> {
  return { kind: 'call', path: [name], args: [x] };
}

function numbersOf(done: BatchOutcome): readonly unknown[] {
  if (done.kind === 'exhausted') return [done.limit];
  return done.outcomes.map((outcome: Outcome) =>
    outcome.kind === 'returned' && outcome.value.kind === 'number' ? outcome.value.value : outcome,
  );
}
