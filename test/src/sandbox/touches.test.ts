import type ivm from 'isolated-vm';
import { describe, expect, test } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import type { BatchOutcome, Call, LoadOutcome } from '../../../src/records/session.ts';
import { createHome, type OnTouch } from '../../../src/sandbox/isolate.ts';
import { openSession } from '../../../src/sandbox/session.ts';
import { callTo, compileSheet } from './open-session.ts';

const program = `
  import { double } from './double.ts';
  console.log('loaded');
  export const f = (x: number[]) => { console.log('called'); return x.map(double); };
  export const odd = () => { void Promise.reject(new Error('nobody waits')); return { a: 1 }; };
`;
const sources = [
  { path: 'first.ts', text: program },
  { path: 'second.ts', text: program },
  {
    path: 'double.ts',
    text: `export const double = (x: number) => 2 * x; // ${'x'.repeat(40_000)}`,
  },
];
const compiled = compileSubmission(sources, [], 'sheet');
const watched: Call = { kind: 'call', path: ['f'], args: [[1, 2]], watched: true };

interface Graded {
  readonly loaded: LoadOutcome;
  readonly answers: readonly BatchOutcome[];
  readonly printed: string;
}

/** Two exercises of a submission, one after the other in the same home, with every kind of touch. */
async function gradeBoth(
  onTouch: OnTouch,
  onSecond: () => void = () => undefined,
): Promise<readonly [Graded, Graded]> {
  const home = createHome(onTouch);
  try {
    const first = await gradeOne('first.ts');
    onSecond();
    return [first, await gradeOne('second.ts')];
  } finally {
    home.close();
  }

  async function gradeOne(file: string): Promise<Graded> {
    const session = await openSession({
      file,
      compiled,
      limits: { secondsPerCall: 5, secondsPerCheck: 5, megabytes: 32, strikes: 2 },
      seed: 1,
      sheet: { specifier: 'sheet', compiled: compileSheet(), isGiven: file === 'second.ts' },
      fatal: undefined,
      locate: ({ name, message }) => ({ name, message }),
      giveUp: (limit) => {
        throw new Error(`given up: ${limit}`);
      },
      home,
    });
    const answers: BatchOutcome[] = [];
    if (session.loaded.kind === 'loaded') {
      const ahead = [
        { name: 'one', calls: [watched, { kind: 'recall', call: 0 } as const] },
        { name: 'two', calls: [callTo('odd')] },
      ];
      await session.callAhead(ahead);
      for (const batch of [...ahead, { calls: [callTo('f', [3])] }])
        answers.push(await session.call(batch));
      answers.push(await session.callAnew([callTo('f', [4]), callTo('odd')]));
    }
    const printed = await session.printed();
    session.dispose();
    return { loaded: session.loaded, answers, printed };
  }
}

const touches: string[] = [];
let ofSecond = 0;
const [honest, honestToo] = await gradeBoth(
  (touch) => touches.push(touch),
  () => (ofSecond = touches.length),
);

/** What may happen at a touch. */
const ends: Readonly<Record<string, (isolate: ivm.Isolate) => void>> = {
  'the isolate is gone': (isolate) => isolate.dispose(),
  'the isolate fails': () => {
    throw new Error('Unable to deserialize cloned data.');
  },
};

describe('a limit that ends any touch of an isolate', () => {
  test('has touches to end', () => {
    expect(ofSecond).toBeGreaterThan(8);
    expect(new Set(touches)).toEqual(
      new Set([
        'make a realm',
        'prepare it',
        'make a keeper',
        'attach it',
        'compile',
        'define',
        'load',
        'describeLoaded',
        'run',
        'told',
        'printed',
        'leave',
        'measure',
      ]),
    );
    expect(honest.answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done']);
    expect(honestToo).toEqual(honest);
  });

  test.each(Object.keys(ends))('costs its own exercise at most: %s', async (name) => {
    // Before the first file is compiled nothing of a submission is there, and what fails is ours.
    const first = touches.indexOf('compile');
    for (let at = first; at < touches.length; at++) {
      let count = 0;
      const graded = await gradeBoth((touch, isolate) => {
        if (count++ === at) ends[name]?.(isolate);
      });
      const [one, two] = graded;
      // What was printed goes with its isolate.
      const { loaded, answers } = honest;
      expect.soft(two, `${touches[at]}, touch ${at}`).toMatchObject({ loaded, answers });
      expect.soft(findWrong(one, at), `${touches[at]}, touch ${at}`).toEqual([]);
    }
  });

  test('on every touch of the second exercise costs that exercise, and is no fault of ours', async () => {
    let count = 0;
    const [one, two] = await gradeBoth((_, isolate) => {
      if (count++ >= ofSecond && !isolate.isDisposed) isolate.dispose();
    });
    expect(one).toEqual(honest);
    expect(two).toEqual({
      loaded: { kind: 'exhausted', file: 'second.ts', limit: 'memory' },
      answers: [],
      printed: '',
    });
  });
});

/** What of the first exercise is neither right nor told as a limit. */
function findWrong(one: Graded, at: number): readonly unknown[] {
  if (at >= ofSecond) return JSON.stringify(one) === JSON.stringify(honest) ? [] : [one];
  if (one.loaded.kind !== 'loaded') return one.loaded.kind === 'exhausted' ? [] : [one.loaded];
  return one.answers.filter(
    (answer, i) =>
      answer.kind === 'done' && JSON.stringify(answer) !== JSON.stringify(honest.answers[i]),
  );
}
