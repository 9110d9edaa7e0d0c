import { describe, expect, test } from 'vitest';
import { exercises, gradeInProcess, reference } from './grading.ts';

describe('the reference', () => {
  test.each(exercises)('earns all points of $id whatever the seed is', async (exercise) => {
    for (const seed of [1, 2026, -7]) {
      const result = await gradeInProcess(exercise, reference[exercise.id] ?? {}, seed);
      const wrong = result.checks.filter(({ verdict }) => verdict.kind !== 'passed');
      expect(wrong).toEqual([]);
      expect(result.points).toEqual({ earned: exercise.points, possible: exercise.points });
    }
  });
});

/** Programs that someone hands in to see what they get. */
const stubs: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
  'an empty array': () => [],
  'the number 0': () => 0,
  'as many zeros as are asked for': (...args) => zerosFor(args),
  'as many NaN as are asked for': (...args) => zerosFor(args).map(() => NaN),
  'its first argument': (first) => first,
  'its last argument': (...args) => args.at(-1),
  'a pair of zeros': () => [0, 0],
  nothing: () => undefined,
  'an error': () => {
    throw new Error('to be done');
  },
};

const emptyProof = { start: () => 0, steps: [{ by: 'algebra', expression: () => 0 }] };

describe('a program without content', () => {
  test.each(Object.entries(stubs))('that gives %s earns nothing', async (_, stub) => {
    for (const exercise of exercises) {
      const exports = Object.fromEntries(
        exercise.exports.map(({ name }) => [name, isProof(name) ? emptyProof : stub]),
      );
      const result = await gradeInProcess(exercise, exports, 1);
      const passed = result.checks.filter(({ verdict }) => verdict.kind === 'passed');
      expect(passed.map(({ id }) => id)).toEqual([]);
      expect(result.checks.filter(({ verdict }) => verdict.kind === 'broken')).toEqual([]);
    }
  });

  test('leaves the points of the other exports alone', async () => {
    for (const exercise of exercises) {
      for (const { name } of exercise.exports) {
        const exports = { ...reference[exercise.id], [name]: () => [] };
        const { checks } = await gradeInProcess(exercise, exports, 1);
        const wrong = checks.filter(({ verdict }) => verdict.kind !== 'passed');
        expect(new Set(wrong.map((check) => check.export))).toEqual(new Set([name]));
      }
    }
  });
});

function isProof(name: string): boolean {
  return name === 'inductionStep' || name === 'taylorTerm';
}

/** Zeros of the shape that the answer has, as far as that follows from the arguments. */
function zerosFor(args: readonly unknown[]): readonly number[] {
  const [first, second] = args;
  if (typeof first === 'number') return [0, 0];
  const isMatrix = Array.isArray(first) && Array.isArray(first[0]) && !Array.isArray(first[0][0]);
  if (isMatrix && args.length === 2) return (first[0] as number[]).map(() => 0);
  return Array.isArray(second) ? second.map(() => 0) : [];
}
