import { describe, expect, test } from 'vitest';
import { runExercise } from '../../../src/checks/run-exercise.ts';
import type { Session } from '../../../src/records/session.ts';
import type { Exhibit } from '../../../src/records/sheet.ts';
import { openInProcess } from './in-process-session.ts';
import { context, doubles, exerciseOf } from './small-checks.ts';

const picture: Exhibit = {
  id: 'small.picture',
  title: 'A picture',
  export: 'draw',
  shape: [1, 3],
  image: [0, 0.5, 1],
  args: [3],
  expected: () => [1, 2, 1 / 3],
};

const frame = {
  id: 'small.picture',
  title: 'A picture',
  shape: [1, 3],
  image: [0, 0.5, 1],
  expected: [1, 2, 0.3333],
};

describe('an exhibit', () => {
  test('shows what the export gives, to four digits', async () => {
    const draw = (count: number) => Array.from({ length: count }, (_, i) => 10 / (i + 3));
    expect(await exhibit({ draw })).toEqual([{ ...frame, actual: [3.333, 2.5, 2] }]);
  });

  test('is the same list as the reference’s where it shows the same, to be painted once', async () => {
    const [alike] = await exhibit({ draw: () => [1, 2, 0.333333] });
    expect(alike?.actual).toBe(alike?.expected);
    const [other] = await exhibit({ draw: () => [1, 2, 0.334] });
    expect(other?.actual).toEqual([1, 2, 0.334]);
    expect(other?.expected).toBe(alike?.expected);
  });

  test.each<[string, unknown]>([
    ['has another shape', () => [1, 2]],
    ['is a number', () => 1],
    ['is thrown', throwNo],
    ['is no function', [1, 2, 3]],
  ])('shows the frame where the picture %s', async (_, draw) => {
    expect(await exhibit({ draw })).toEqual([frame]);
  });

  test('shows the frame where the export is missing, or the file', async () => {
    expect(await exhibit({})).toEqual([frame]);
    const missing = openInProcess({}, { kind: 'no-file', file: 'small.ts' });
    expect(await exhibit(missing)).toEqual([frame]);
  });

  test('is not asked for where it ended a worker before', async () => {
    const session = openInProcess({ draw: () => [1, 2, 3] });
    const deaths = new Map([[picture.id, { limit: 'time' } as const]]);
    expect(await exhibit(session, { deaths })).toEqual([frame]);
    expect(session.countCalls()).toBe(0);
  });

  test('is not asked for where its export ran into a limit in a check', async () => {
    let asked = 0;
    const session: Session = {
      ...openInProcess({ draw: () => [1, 2, 3] }),
      call: () => {
        asked += 1;
        return Promise.resolve({ kind: 'exhausted', limit: 'time', at: 0 });
      },
    };
    const exercise = exerciseOf([doubles({ export: 'draw' })], { exhibits: [picture] });
    expect((await runExercise(exercise, session, context)).exhibits).toEqual([frame]);
    expect(asked).toBe(1);
  });

  test('is announced by its id', async () => {
    const announced: string[] = [];
    await exhibit({ draw: () => [1, 2, 3] }, { announce: (id) => announced.push(id) });
    expect(announced).toEqual(['small.picture']);
  });
});

async function exhibit(
  submission: Session | Readonly<Record<string, unknown>>,
  changes: Partial<typeof context> = {},
) {
  const session = 'loaded' in submission ? (submission as Session) : openInProcess(submission);
  const exercise = exerciseOf([], { exhibits: [picture] });
  return (await runExercise(exercise, session, { ...context, ...changes })).exhibits;
}

function throwNo(): never {
  throw new Error('no');
}
