import type { CheckResult, ExerciseResult, Result } from '../../../src/records/result.ts';

/** A result of two exercises of 90 and 10 points: `earned` in all, the second in full. */
export function makeGraded(
  earned: number,
  {
    worth = 5,
    content = 'a'.repeat(32),
  }: { readonly worth?: number; readonly content?: string } = {},
): Pick<Result, 'submission' | 'standing' | 'exercises' | 'points'> {
  const second = Math.min(10, earned);
  return {
    submission: {
      id: 'ada',
      name: 'Ada',
      person: { name: 'Ada', source: 'folder' },
      authors: [],
      content,
    },
    standing: { kind: 'graded' },
    points: { earned, possible: 100 },
    exercises: [
      exercise('one', { earned: earned - second, possible: 90 }, worth, content),
      exercise('two', { earned: second, possible: 10 }, worth, content),
    ],
  };
}

function exercise(
  id: string,
  points: ExerciseResult['points'],
  worth: number,
  content: string,
): ExerciseResult {
  const check: CheckResult = {
    id: `${id}.values`,
    title: 'It is right.',
    visibility: 'public',
    export: id,
    points: { earned: 0, possible: worth },
    verdict: { kind: 'failed', failure: { kind: 'not-loaded' } },
  };
  return {
    id,
    title: id,
    file: `${id}.ts`,
    points,
    origin: { fingerprint: 'f', content, graders: 'g', harness: 'h' },
    loaded: { kind: 'loaded', exports: [id] },
    checks: [check],
    exhibits: [],
    printed: '',
  };
}
