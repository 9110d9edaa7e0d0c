import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeTap } from '../../../../src/ci/formats/tap.ts';
import { allRuns, run } from './runs.ts';

interface Point {
  readonly isOk: boolean;
  readonly number: number;
  readonly description: string;
  readonly directive?: string;
  readonly diagnostics?: unknown;
  readonly points: readonly Point[];
}

describe('TAP', () => {
  test.each(allRuns)('has its plan, its points and nothing else, of %s', (_, told) => {
    const [version, ...lines] = writeTap(told).split('\n').slice(0, -1);
    expect(version).toBe('TAP version 14');
    const points = readStream(lines);
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
    expect(readStream(lines)[0]?.points[check]?.diagnostics).toMatchObject({
      message: run.submissions[0]!.exercises[0]!.checks[check]!.message,
    });
  });
});

/** Reads a stream by the specification; throws at what it does not allow. */
function readStream(lines: readonly string[]): readonly Point[] {
  const points: Point[] = [];
  let plan: number | undefined;
  let subtest: { readonly name: string; readonly lines: string[] } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/[\0-\x1f\x7f-\x9f]/.test(line))
      throw new Error(`a control character in ${JSON.stringify(line)}`);
    const planned = /^1\.\.(\d+)(?: # .*)?$/.exec(line);
    const opened = /^# Subtest: (.*)$/.exec(line);
    const point = /^(ok|not ok) (\d+) - ((?:[^#\\]|\\.)*?)(?: # (.*))?$/.exec(line);
    if (planned) {
      if (plan !== undefined) throw new Error('a second plan');
      plan = Number(planned[1]);
    } else if (opened) {
      subtest = { name: opened[1] ?? '', lines: [] };
    } else if (subtest !== undefined && line.startsWith('    ')) {
      subtest.lines.push(line.slice(4));
    } else if (point) {
      const [, word, number, description = '', directive] = point;
      if (subtest !== undefined && subtest.name !== description)
        throw new Error(`${subtest.name} is not closed`);
      let end = at;
      if (lines[at + 1] === '  ---') {
        end = lines.indexOf('  ...', at);
        if (end < 0) throw new Error('a block is not closed');
      }
      const block = lines.slice(at + 2, end);
      points.push({
        isOk: word === 'ok',
        number: Number(number),
        description,
        ...(directive !== undefined && { directive }),
        ...(end > at && { diagnostics: parse(block.map((each) => each.slice(2)).join('\n')) }),
        points: subtest === undefined ? [] : readStream(subtest.lines),
      });
      subtest = undefined;
      at = end;
    } else {
      throw new Error(`not TAP: ${line}`);
    }
  }
  if (plan !== points.length) throw new Error(`${points.length} points, and a plan of ${plan}`);
  if (points.some(({ number }, at) => number !== at + 1))
    throw new Error('numbers are out of order');
  return points;
}
