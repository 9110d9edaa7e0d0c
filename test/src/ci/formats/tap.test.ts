import { describe, expect, test } from 'vitest';
import { writeTap } from '../../../../src/ci/formats/tap.ts';
import { readTapStream } from './consumers.ts';
import { allRuns, run } from './runs.ts';

describe('TAP', () => {
  test.each(allRuns)('has its plan, its points and nothing else, of %s', (_, told) => {
    const [version, ...lines] = writeTap(told).split('\n').slice(0, -1);
    expect(version).toBe('TAP version 14');
    const points = readTapStream(lines);
    expect(points).toHaveLength(told.submissions.length);
    for (const [at, { points: below, isOk }] of points.entries()) {
      const checks = told.submissions[at]?.exercises.flatMap((exercise) => exercise.checks) ?? [];
      expect(below).toHaveLength(checks.length);
      expect(isOk).toBe(checks.every(({ status }) => status === 'passed'));
      for (const [index, point] of below.entries()) {
        const check = checks[index]!;
        expect(point.isOk).toBe(check.status === 'passed');
        expect(point.directive?.startsWith('SKIP ') ?? false).toBe(check.status === 'blocked');
        const isTold = check.status === 'failed' || check.status === 'open';
        const told = typeof (point.diagnostics as { message?: unknown } | undefined)?.message;
        expect(told).toBe(isTold ? 'string' : 'undefined');
      }
    }
  });

  test('keeps the text of a message', () => {
    const lines = writeTap(run).split('\n').slice(1, -1);
    const check = run.submissions[0]!.exercises[0]!.checks.findIndex(
      ({ status }) => status === 'failed',
    );
    expect(readTapStream(lines)[0]?.points[check]?.diagnostics).toMatchObject({
      message: run.submissions[0]!.exercises[0]!.checks[check]!.message,
    });
  });
});
