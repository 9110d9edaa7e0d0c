import { comparison } from '../../../src/sheet/declare.ts';
import type { Sheet } from '../../../src/records/sheet.ts';
import fc from 'fast-check';
import { sheet as small } from '../batch/small-sheet.ts';

/** A sheet with a grader that throws. */
export const sheet: Sheet = {
  ...small,
  id: 'broken',
  exercises: small.exercises.slice(0, 1).map((exercise) => ({
    ...exercise,
    points: 1,
    checks: [
      comparison<number>({
        id: 'one.broken',
        title: 'A check that cannot be judged.',
        points: 1,
        visibility: 'public',
        export: 'double',
        inputs: { arbitrary: fc.nat(), runs: 1 },
        call: (x) => [x],
        expected: () => {
          throw new Error('this grader is wrong');
        },
        tolerance: { relative: 0, absolute: 0 },
        expectedFor: 'everyone',
      }),
    ],
  })),
};
