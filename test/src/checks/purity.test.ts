import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purity } from '../../../src/sheet/declare.ts';
import { common, failureOf, judge } from './small-checks.ts';

const pure = purity<readonly number[]>({
  ...common,
  id: 'small.pure',
  inputs: { arbitrary: fc.array(fc.nat(9), { minLength: 2, maxLength: 3 }), runs: 10 },
  calls: (x) => [[x], [x.map((entry) => entry + 1)]],
  tolerance: { relative: 1e-4, absolute: 1e-9 },
});

describe('a pure function', () => {
  test.each<[string, () => (x: number[]) => unknown]>([
    ['gives a new array', () => (x) => x.map((entry) => 2 * entry)],
    ['gives its argument', () => (x) => x],
    ['gives a typed array', () => (x) => Float32Array.from(x)],
    ['keeps right answers', keepByContent],
    ['writes the same into its argument', () => (x) => ((x[0] = x[0] ?? 0), [1])],
    ['differs by rounding', differByRounding],
  ])('passes where it %s', async (_, make) => {
    expect((await judge(pure, { double: make() })).kind).toBe('passed');
  });

  test.each<[string, (x: number[]) => unknown]>([
    ['sorts its argument', (x) => x.sort((a, b) => b - a)],
    ['writes into its argument', (x) => ((x[0] = -1), [1])],
    ['empties its argument', (x) => x.splice(0)],
    ['makes its argument longer', (x) => [x.push(0)]],
  ])('fails where it %s', async (_, double) => {
    expect(await failureOf(pure, { double })).toMatchObject({
      kind: 'changed-argument',
      argument: 0,
    });
  });

  test.each<[string, () => (x: number[]) => unknown]>([
    ['counts its calls', countCalls],
    ['writes every answer into one array', reuseOneArray],
    ['keeps the first answer', keepFirst],
    ['gives numbers first and text later', changeKind],
  ])('is unsteady where it %s', async (_, make) => {
    expect(await failureOf(pure, { double: make() })).toMatchObject({ kind: 'unsteady' });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'all of it'],
    ['a list of lists', [[1], [2]]],
  ])('that steadily gives %s gives no answer', async (_, given) => {
    expect(await failureOf(pure, { double: () => given })).toMatchObject({ kind: 'wrong-shape' });
  });

  test('that throws is told what it threw', async () => {
    const double = () => {
      throw new Error('no');
    };
    expect(await failureOf(pure, { double })).toMatchObject({
      kind: 'threw',
      error: { message: 'no' },
    });
  });
});

function keepByContent(): (x: number[]) => unknown {
  const kept = new Map<string, number[]>();
  return (x) => {
    const key = String(x);
    const answer = kept.get(key) ?? x.map((entry) => 2 * entry);
    kept.set(key, answer);
    return answer;
  };
}

function differByRounding(): (x: number[]) => unknown {
  let calls = 0;
  return (x) => {
    calls += 1;
    return x.map((entry) => entry * (1 + 1e-9 * calls));
  };
}

function countCalls(): () => unknown {
  let calls = 0;
  return () => [calls++];
}

function reuseOneArray(): (x: number[]) => unknown {
  const answer: number[] = [];
  return (x) => {
    for (const [i, entry] of x.entries()) answer[i] = 2 * entry;
    answer.length = x.length;
    return answer;
  };
}

function keepFirst(): (x: number[]) => unknown {
  let first: number[] | undefined;
  // The first of all answers is right, and every other is not its own.
  return (x) => {
    const answer = first === undefined ? x.map((entry) => entry + 1) : first.map((y) => y + 1);
    first = answer;
    return answer;
  };
}

function changeKind(): (x: number[]) => unknown {
  let calls = 0;
  return (x) => (calls++ % 3 === 2 ? String(x) : x.length);
}
