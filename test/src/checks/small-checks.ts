import fc from 'fast-check';
import { runExercise } from '../../../src/checks/run-exercise.ts';
import type { CheckContext } from '../../../src/checks/context.ts';
import type { ExerciseResult, Verdict } from '../../../src/records/result.ts';
import type { Session } from '../../../src/records/session.ts';
import type { Check, ComparisonCheck, Exercise } from '../../../src/records/sheet.ts';
import { comparison } from '../../../src/sheet/declare.ts';
import { openInProcess } from './in-process-session.ts';

/** What checks of this size have in common. */
export const common = {
  title: 'A small check.',
  points: 2,
  visibility: 'public',
  export: 'double',
} as const;

/** `double(x)` is 2 x, for whole numbers x. */
export function doubles(changes: Partial<Omit<ComparisonCheck<number>, 'kind'>> = {}): Check {
  return comparison<number>({
    ...common,
    id: 'small.double',
    inputs: { arbitrary: fc.integer({ min: 0, max: 1000 }), runs: 40 },
    call: (x) => [x],
    expected: (x) => 2 * x,
    tolerance: { relative: 1e-4, absolute: 1e-9 },
    expectedFor: 'everyone',
    ...changes,
  });
}

export function exerciseOf(checks: readonly Check[], changes: Partial<Exercise> = {}): Exercise {
  return {
    id: 'small',
    title: 'A small exercise',
    file: 'small.ts',
    points: checks.reduce((sum, { points }) => sum + points, 0),
    task: 'Double a number.',
    limits: { secondsPerCall: 1, secondsPerCheck: 5, megabytes: 64, strikes: 2 },
    exports: [],
    checks,
    ...changes,
  };
}

export const context: CheckContext = {
  seed: 2026,
  deaths: new Map(),
  announce: () => undefined,
};

/** Runs checks on a session, or on the exports of a submission. */
export function grade(
  checks: readonly Check[],
  submission: Session | Readonly<Record<string, unknown>>,
  changes: Partial<CheckContext> = {},
): Promise<ExerciseResult> {
  const session = isSession(submission) ? submission : openInProcess(submission);
  return runExercise(exerciseOf(checks), session, { ...context, ...changes });
}

/** The verdict of one check. */
export async function judge(
  check: Check,
  submission: Session | Readonly<Record<string, unknown>>,
  changes: Partial<CheckContext> = {},
): Promise<Verdict> {
  const { checks } = await grade([check], submission, changes);
  const [told] = checks;
  if (told === undefined) throw new Error('no check was run');
  return told.verdict;
}

/** What made a check fail; throws where it did not. */
export async function failureOf(check: Check, submission: Readonly<Record<string, unknown>>) {
  const verdict = await judge(check, submission);
  if (verdict.kind !== 'failed') throw new Error(`it ${verdict.kind}: ${JSON.stringify(verdict)}`);
  return verdict.failure;
}

function isSession(submission: Session | Readonly<Record<string, unknown>>): submission is Session {
  return typeof submission['call'] === 'function' && 'loaded' in submission;
}
