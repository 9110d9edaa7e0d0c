import fc from 'fast-check';
import type { Check, Exercise, Sheet } from '../../../src/records/sheet.ts';
import { comparison } from '../../../src/sheet/declare.ts';

const limits = { secondsPerCall: 0.3, secondsPerCheck: 2, megabytes: 64, strikes: 1 };

/** A sheet of two exercises that are graded in no time: `double(x)` and `half(x)`. */
export const sheet: Sheet = {
  id: 'small',
  title: 'A small sheet',
  version: '1',
  module: { specifier: 'small', entry: 'test/src/batch/small-module/index.ts' },
  exercises: [exercise('one', 'double', (x) => 2 * x), exercise('two', 'half', (x) => x / 2)],
};

function exercise(id: string, name: string, expected: (x: number) => number): Exercise {
  const common = {
    export: name,
    call: (x: number) => [x],
    expected,
    tolerance: { relative: 1e-4, absolute: 1e-9 },
    expectedFor: 'everyone',
    visibility: 'public',
  } as const;
  const checks: readonly Check[] = [
    comparison<number>({
      ...common,
      id: `${id}.values`,
      title: `${name} gives the right values.`,
      points: 3,
      inputs: { arbitrary: fc.integer({ min: 0, max: 50 }), runs: 10 },
    }),
    comparison<number>({
      ...common,
      id: `${id}.negative`,
      title: `${name} takes negative numbers.`,
      points: 2,
      inputs: { arbitrary: fc.integer({ min: -50, max: -1 }), runs: 10 },
    }),
  ];
  return {
    id,
    title: `Exercise ${id}`,
    file: `${id}.ts`,
    points: 5,
    task: `Program ${name}.`,
    limits,
    exports: [{ name, signature: `${name}(x: number): number`, meaning: 'A number.' }],
    checks,
  };
}
