import { version } from '../../host/version.ts';
import { writeOnOneLine } from '../../text/visible.ts';
import type { ToldCheck, ToldExercise, ToldRun, ToldSubmission } from '../told.ts';

/** A report in the Common Test Report Format: a test for each check. Times are 0, as results hold none. */
export function writeCtrf({ submissions }: ToldRun): string {
  const tests = submissions.flatMap((submission) =>
    submission.exercises.flatMap((exercise) =>
      exercise.checks.map((check) => describeTest(check, exercise, submission)),
    ),
  );
  const having = (status: string) => tests.filter((test) => test.status === status).length;
  const report = {
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    results: {
      tool: { name: 'sheetmark', version },
      summary: {
        tests: tests.length,
        passed: having('passed'),
        failed: having('failed'),
        skipped: having('skipped'),
        pending: 0,
        other: having('other'),
        start: 0,
        stop: 0,
      },
      tests,
    },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function describeTest(check: ToldCheck, exercise: ToldExercise, submission: ToldSubmission) {
  const { id, title, status, points, message, details, place } = check;
  return {
    name: title,
    status: statuses[status],
    duration: 0,
    suite: [
      submission.path === '' ? submission.name : writeOnOneLine(submission.path),
      exercise.id,
    ],
    ...(message !== '' && { message }),
    ...(details.length > 0 && { trace: details.join('\n') }),
    ...(place !== undefined && { filePath: place.path }),
    ...(place?.line !== undefined && { line: place.line }),
    extra: { check: id, points: points.earned, maxPoints: points.possible },
  };
}

const statuses = {
  passed: 'passed',
  failed: 'failed',
  blocked: 'skipped',
  open: 'other',
} as const;
