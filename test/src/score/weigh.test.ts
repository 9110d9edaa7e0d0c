import { describe, expect, test } from 'vitest';
import type { GradedVerdict, Grading } from '../../../src/records/grading.ts';
import { parseGrading, stringifyGrading } from '../../../src/records/json.ts';
import type { Failure, Verdict } from '../../../src/records/result.ts';
import type { Check, ComparisonCheck, Exercise } from '../../../src/records/sheet.ts';
import { fingerprintWeights, takeGrading, weighExercise } from '../../../src/score/weigh.ts';
import { sheet } from '../batch/small-sheet.ts';

const [declared] = sheet.exercises as [Exercise];
const [first, second] = declared.checks as [Check, Check];
const origin = { fingerprint: 'f', content: 'c', graders: 'g', harness: 'h' };

const wrong: Failure = {
  kind: 'wrong-value',
  call: { name: 'double', args: [1] },
  returned: { kind: 'number', value: NaN },
  comparison: { actual: [-0], index: 0, expectedFor: 'everyone', scalar: true },
  replay: { seed: 1, path: '0' },
};

describe('an exercise is weighed by its declaration of today', () => {
  test('with the points of what passed', () => {
    const grading = grade({ kind: 'passed', runs: 10 }, { kind: 'blocked', on: first.id });
    expect(weighExercise(declared, grading).points).toEqual({ earned: 3, possible: 5 });
    const heavier = change({ points: 7 }, { points: 1 });
    expect(weighExercise({ ...heavier, points: 8 }, grading).points).toEqual({
      earned: 7,
      possible: 8,
    });
  });

  test('with its words: titles, hints where they are to the point, sentences of mistakes', () => {
    const grading = grade(
      { kind: 'failed', failure: wrong, misconception: 'id' },
      { kind: 'failed', failure: { kind: 'not-loaded' } },
    );
    const mistake = { id: 'id', sentence: 'You halve.', answers: () => [] };
    const retold = change(
      {
        title: 'Other words.',
        hint: 'Look.',
        misconceptions: [mistake],
      } as Partial<ComparisonCheck>,
      { hint: 'Look here.' },
    );
    const [told, other] = weighExercise(retold, grading).checks;
    expect(told).toMatchObject({
      title: 'Other words.',
      verdict: { hint: 'Look.', diagnosis: { misconception: 'id', sentence: 'You halve.' } },
    });
    expect(other?.verdict).toEqual({ kind: 'failed', failure: { kind: 'not-loaded' } });
  });

  test('to the same bytes as when it was run, when it was kept in between', () => {
    const verdict: GradedVerdict = { kind: 'failed', failure: wrong };
    const result = weighExercise(declared, grade(verdict, { kind: 'passed', runs: 1 }), origin);
    const kept = parseGrading(stringifyGrading(takeGrading(result)));
    expect(weighExercise(declared, kept, origin)).toEqual(result);
    expect(JSON.stringify(weighExercise(declared, kept, origin))).toBe(JSON.stringify(result));
  });

  test('and nothing of the declaration is kept', () => {
    const result = weighExercise(
      declared,
      grade({ kind: 'passed', runs: 1 }, { kind: 'passed', runs: 1 }),
      origin,
    );
    const text = stringifyGrading(takeGrading(result));
    for (const word of ['title', 'points', 'origin', 'visibility'])
      expect(text).not.toContain(word);
  });

  test('and not by verdicts of other checks', () => {
    const grading = {
      ...grade({ kind: 'passed', runs: 1 }, { kind: 'passed', runs: 1 }),
      checks: [],
    };
    expect(() => weighExercise(declared, grading)).toThrow(first.id);
  });
});

test('weights have a version: points make it, and words do not', () => {
  const own = fingerprintWeights([declared]);
  expect(fingerprintWeights([change({ title: 'Other words.' }, {})])).toBe(own);
  expect(fingerprintWeights([change({ points: 4 }, {})])).not.toBe(own);
  expect(fingerprintWeights([{ ...declared, points: 6 }])).not.toBe(own);
});

function change(one: Partial<Check>, two: Partial<Check>): Exercise {
  // Whatever kind a check has, these changes fit.
  const checks = [{ ...first, ...one } as Check, { ...second, ...two } as Check];
  return { ...declared, checks };
}

function grade(...verdicts: readonly [GradedVerdict | Verdict, GradedVerdict | Verdict]): Grading {
  return {
    id: declared.id,
    loaded: { kind: 'loaded', exports: ['double'] },
    checks: [
      { id: first.id, verdict: verdicts[0] },
      { id: second.id, verdict: verdicts[1] },
    ],
    exhibits: [],
    printed: '',
  };
}
