import { describe, expect, test } from 'vitest';
import type { Death } from '../../../src/records/death.ts';
import type {
  CallBatch,
  BatchOutcome,
  LoadOutcome,
  Session,
} from '../../../src/records/session.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { openInProcess } from './in-process-session.ts';
import { doubles, grade } from './small-checks.ts';

const right = { double: (x: number) => 2 * x };
const wrong = { double: () => -1 };

const first = doubles({ id: 'first', points: 3 });
const second = doubles({ id: 'second', points: 4 });
const third = doubles({ id: 'third', points: 5, needs: ['first'] });

describe('an exercise', () => {
  test('earns the points of its checks, each all or nothing', async () => {
    const result = await grade([first, second, third], right);
    expect(result).toMatchObject({
      points: { earned: 12, possible: 12 },
      checks: [
        { id: 'first', points: { earned: 3, possible: 3 } },
        { id: 'second', points: { earned: 4, possible: 4 } },
        { id: 'third', points: { earned: 5, possible: 5 } },
      ],
    });
    expect((await grade([first, second], wrong)).points).toEqual({ earned: 0, possible: 7 });
  });

  test('says which check another one waits for', async () => {
    expect(verdictsOf(await grade([first, third], wrong))).toMatchObject([
      { kind: 'failed' },
      { kind: 'blocked', on: 'first' },
    ]);
  });

  test('blocks what waits for a blocked or a broken check', async () => {
    const broken = doubles({ id: 'broken', expected: () => NaN, call: throwOurs });
    const waiting = doubles({ id: 'waiting', needs: ['broken'] });
    const last = doubles({ id: 'last', needs: ['waiting'] });
    expect(verdictsOf(await grade([broken, waiting, last], right))).toMatchObject([
      { kind: 'broken', message: 'Error: ours' },
      { kind: 'blocked', on: 'broken' },
      { kind: 'blocked', on: 'waiting' },
    ]);
  });

  test('says where the export of each check is declared, or what was probably meant to be it', async () => {
    const lines = new Map([
      ['double', 3],
      ['Double', 7],
    ]);
    const positionOf = (name: string) => {
      const line = lines.get(name);
      return line === undefined ? undefined : { file: 'small.ts', line, column: 1 };
    };
    const positionIn = async (exports: Record<string, unknown>) =>
      (await grade([first], exports, { positionOf })).checks[0]?.position?.line;
    expect(await positionIn(right)).toBe(3);
    expect(await positionIn({ Double: right.double })).toBe(7);
    expect((await grade([first], right)).checks[0]).not.toHaveProperty('position');
  });

  test('shows the hint of a check that fails, and of no other', async () => {
    const hinted = doubles({ hint: 'Think of 2.' });
    expect(verdictsOf(await grade([hinted], wrong))).toMatchObject([{ hint: 'Think of 2.' }]);
    expect(verdictsOf(await grade([hinted], right))[0]).not.toHaveProperty('hint');
    const asText = { double: (x: number) => String(2 * x) };
    expect(verdictsOf(await grade([hinted], asText))[0]).not.toHaveProperty('hint');
  });

  test('tells its checks in order, each before student code is called for it', async () => {
    const told: string[] = [];
    await grade([first, second], right, {
      announce: (id) => told.push(`${id}?`),
      report: ({ id, verdict }) => told.push(`${id} ${verdict.kind}`),
    });
    expect(told).toEqual(['first?', 'first passed', 'second?', 'second passed']);
  });
});

describe('a submission without what is asked', () => {
  test.each<LoadOutcome>([
    { kind: 'no-file', file: 'small.ts' },
    { kind: 'never-settled', file: 'small.ts' },
    { kind: 'exhausted', file: 'small.ts', limit: 'memory' },
  ])('fails every check where its file is $kind', async (loaded) => {
    const result = await grade([first, third], openInProcess(right, loaded));
    expect(result.loaded).toEqual(loaded);
    expect(verdictsOf(result)).toMatchObject([
      { kind: 'failed', failure: { kind: 'not-loaded' } },
      { kind: 'failed', failure: { kind: 'not-loaded' } },
    ]);
  });

  test.each<[string, string | undefined]>([
    ['Double', 'Double'],
    ['dou_ble', 'dou_ble'],
    ['twice', undefined],
  ])('is told that %s is not the export that is asked for', async (name, nearMiss) => {
    const [verdict] = verdictsOf(await grade([first], { [name]: right.double }));
    expect(verdict).toEqual({
      kind: 'failed',
      failure: {
        kind: 'no-export',
        file: 'small.ts',
        name: 'double',
        ...(nearMiss && { nearMiss }),
      },
    });
  });
});

describe('an export that runs into limits', () => {
  test('is not called any more after as many checks as the limits say', async () => {
    const session = exhaustedSession('time');
    const [one, two, three] = verdictsOf(
      await grade([first, second, doubles({ id: 'other' })], session),
    );
    expect(one).toMatchObject({
      failure: {
        kind: 'exhausted',
        limit: 'time',
        name: 'double',
        call: { args: [expect.any(Number)] },
      },
    });
    expect(two).toMatchObject({ failure: { kind: 'exhausted' } });
    expect(three).toEqual({
      kind: 'failed',
      failure: { kind: 'given-up', name: 'double', after: ['first', 'second'] },
    });
    expect(session.asked).toBe(2);
  });

  test('costs other exports nothing', async () => {
    const inner = openInProcess({ triple: (x: number) => 2 * x, double: () => 0 });
    const session: Session = {
      ...inner,
      call: (batch) => (callsDouble(batch) ? exhausted('memory', 1) : inner.call(batch)),
    };
    const triple = doubles({ id: 'triple', export: 'triple' });
    expect(verdictsOf(await grade([first, second, triple], session))).toMatchObject([
      { failure: { kind: 'exhausted', limit: 'memory' } },
      { failure: { kind: 'exhausted', limit: 'memory' } },
      { kind: 'passed' },
    ]);
  });

  test('is not called where it ended a worker before, and says at which call', async () => {
    const session = openInProcess(right);
    const deaths = new Map<string, Death>([['first', { limit: 'memory', at: 0 }]]);
    const [one, two] = verdictsOf(
      await grade([doubles({ id: 'first', call: (x) => [x, 'told'] }), second], session, {
        deaths,
      }),
    );
    expect(one).toMatchObject({
      failure: { kind: 'exhausted', limit: 'memory', call: { args: [expect.any(Number), 'told'] } },
    });
    expect(two).toMatchObject({ kind: 'passed' });
    expect(session.countCalls()).toBe(40);
  });
});

describe('asking ahead', () => {
  test('makes the calls of all quick checks at one go', async () => {
    expect(await countBatchesAhead({})).toBe(2);
  });

  test('is left out where steps are taken one by one', async () => {
    expect(await countBatchesAhead({ stepByStep: true })).toBe(0);
  });

  test('asks for nothing that is not exported', async () => {
    expect(await countBatchesAhead({}, {})).toBe(0);
  });
});

function verdictsOf({ checks }: Awaited<ReturnType<typeof grade>>) {
  return checks.map(({ verdict }) => verdict);
}

function throwOurs(): never {
  throw new Error('ours');
}

function exhaustedSession(limit: 'time' | 'memory'): Session & { asked: number } {
  const session = {
    ...openInProcess(right),
    asked: 0,
    call: () => {
      session.asked += 1;
      return exhausted(limit, 0);
    },
  };
  return session;
}

function exhausted(limit: 'time' | 'memory', at: number): Promise<BatchOutcome> {
  return Promise.resolve({ kind: 'exhausted', limit, at });
}

function callsDouble({ calls }: CallBatch): boolean {
  return calls.some((call) => call.kind === 'call' && call.path[0] === 'double');
}

async function countBatchesAhead(
  changes: Parameters<typeof grade>[2],
  submission: Readonly<Record<string, unknown>> = right,
): Promise<number> {
  let count = 0;
  const session: Session = {
    ...openInProcess(submission),
    callAhead: (batches) => {
      count += batches.length;
      return Promise.resolve(undefined);
    },
  };
  const checks: readonly Check[] = [first, second];
  await grade(checks, session, changes);
  return count;
}
