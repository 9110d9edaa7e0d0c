import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import type { BatchOutcome, Call, Outcome, Session } from '../../../src/records/session.ts';
import { createHome } from '../../../src/sandbox/isolate.ts';
import { compileEagerly } from '../../../src/sandbox/node-flags.ts';
import { openSession } from '../../../src/sandbox/session.ts';
import { programs, writeProgram } from './programs.ts';

// As workers do.
compileEagerly();

/** Programs of a round. */
const numRuns = 150;

/** One round with a fixed seed; `SHEETMARK_FUZZ=60` goes on for an hour of CPU time, from a seed of the moment. */
const minutes = Number(process.env['SHEETMARK_FUZZ'] ?? 0);
const firstSeed = minutes > 0 ? Date.now() % 2 ** 31 : 12;

const x = [1, 2, 3];
const odd: Call = { kind: 'call', path: ['odd'], args: [x], watched: true };
const sum: Call = { kind: 'call', path: ['sum'], args: [x], watched: true };
const calls: readonly Call[] = [
  odd,
  sum,
  { kind: 'call', path: ['twice'], args: [x] },
  { kind: 'call', path: ['change'], args: [x], watched: true },
  { kind: 'recall', call: 2 },
  { kind: 'call', path: ['keep'], args: [x] },
  { kind: 'call', path: ['keep'], args: [x] },
  { kind: 'recall', call: 5 },
  { kind: 'recall', call: 0 },
  odd,
  sum,
];

const number = (value: number, changed: readonly number[] = []): Outcome => ({
  kind: 'returned',
  value: { kind: 'number', value },
  changed,
});
const vector = (...numbers: readonly number[]): Outcome => ({
  kind: 'returned',
  value: { kind: 'vector', form: 'Array', numbers },
  changed: [],
});

/** What the honest calls come to, by their places. */
const honest: ReadonlyMap<number, Outcome> = new Map([
  [1, number(14)],
  [2, vector(2, 4, 6)],
  [3, number(1, [0])],
  [4, vector(2, 4, 6)],
  [5, vector(1)],
  [6, vector(2)],
  [7, vector(2)],
  [10, number(14)],
]);

test('whatever a program does, its honest part is answered as ever, and nothing is a fault of ours', async () => {
  for (let round = 0; round === 0 || process.cpuUsage().user < minutes * 60e6; round++) {
    const seen = await tryPrograms(firstSeed + round);
    // An oracle that is hardly ever asked says nothing.
    expect(seen.loaded).toBeGreaterThan(0.8 * numRuns);
    expect(seen.answered).toBeGreaterThan(0.5 * numRuns);
    if (minutes > 0) console.info(`${(round + 1) * numRuns} programs from seed ${firstSeed}`);
  }
}, 86_400_000);

async function tryPrograms(
  seed: number,
): Promise<{ readonly loaded: number; readonly answered: number }> {
  const seen = { loaded: 0, answered: 0 };
  await fc.assert(
    fc.asyncProperty(programs, async (program) => {
      const home = createHome();
      const files = [{ path: 'main.ts', text: writeProgram(program) }];
      const session = await open(files, home);
      try {
        if (session.loaded.kind !== 'loaded') return;
        seen.loaded += 1;
        await session.callAhead([{ name: 'all', calls }]);
        const done = await session.call({ name: 'all', calls });
        if (done.kind === 'done') seen.answered += 1;
        const again = await session.call({ calls: [sum] });
        expect([
          ...findWrong(done, honest),
          ...findWrong(again, new Map([[0, number(14)]])),
        ]).toEqual([]);
        expect((await session.printed()).length).toBeLessThanOrEqual(4000);
      } finally {
        session.dispose();
      }
      // Whatever it left in its isolate, the next exercise is answered.
      const next = await open([{ path: 'main.ts', text: writeProgram(nothing) }], home);
      const answered = await next.call({ calls: [sum] });
      next.dispose();
      home.close();
      expect(answered).toEqual({ kind: 'done', outcomes: [number(14)] });
    }),
    { numRuns, seed },
  );
  return seen;
}

/** The answers that are not as they should be; none where a limit was hit. */
function findWrong(done: BatchOutcome, expected: ReadonlyMap<number, Outcome>): readonly unknown[] {
  if (done.kind === 'exhausted') return [];
  return [...expected]
    .filter(([place, outcome]) => JSON.stringify(done.outcomes[place]) !== JSON.stringify(outcome))
    .map(([place]) => [place, done.outcomes[place]]);
}

const nothing = { first: [], later: [], waits: false };

function open(
  files: readonly { readonly path: string; readonly text: string }[],
  home: ReturnType<typeof createHome>,
): Promise<Session> {
  return openSession({
    file: 'main.ts',
    compiled: compileSubmission(files, [], 'sheet'),
    limits: { secondsPerCall: 0.2, secondsPerCheck: 0.8, megabytes: 32, strikes: 1 },
    seed: 1,
    sheet: {
      specifier: 'sheet',
      compiled: { files: new Map(), paths: new Set(), leftOut: [] },
      isGiven: false,
    },
    fatal: undefined,
    locate: ({ name, message }) => ({ name, message }),
    giveUp: (limit) => {
      throw new Error(`given up: ${limit}`);
    },
    home,
  });
}
