import { writeOnOneLine } from '../../text/visible.ts';
import type { ToldCheck, ToldRun, ToldSubmission } from '../told.ts';

/** TAP version 14: a subtest for each submission. */
export function writeTap({ submissions }: ToldRun): string {
  const lines = submissions.flatMap((submission, at) => writeSubtest(submission, at + 1));
  const plan =
    submissions.length === 0 ? '1..0 # SKIP nothing to grade' : `1..${submissions.length}`;
  return ['TAP version 14', plan, ...lines, ''].join('\n');
}

function writeSubtest({ path, name, points, exercises }: ToldSubmission, number: number): string[] {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const title = writeDescription(
    `${path === '' ? name : path} (${points.earned} of ${points.possible} points)`,
  );
  const isGood = checks.every(({ status }) => status === 'passed');
  return [
    `# Subtest: ${title}`,
    `    1..${checks.length}${checks.length === 0 ? ' # SKIP nothing was asked' : ''}`,
    ...checks.flatMap((check, at) => writePoint(check, at + 1)).map((line) => `    ${line}`),
    `${isGood ? 'ok' : 'not ok'} ${number} - ${title}`,
  ];
}

function writePoint(
  { id, title, status, message, details, points, place }: ToldCheck,
  number: number,
): string[] {
  const test = `${number} - ${writeDescription(`${id} ${title}`)}`;
  switch (status) {
    case 'passed':
      return [`ok ${test}`];
    case 'blocked':
      return [`not ok ${test} # SKIP ${writeDescription(message)}`];
    case 'failed':
    case 'open': {
      const diagnostics = {
        message,
        severity: status === 'failed' ? 'fail' : 'todo',
        points: points.possible,
        ...(place !== undefined && { at: place }),
        ...(details.length > 0 && { details }),
      };
      const block = Object.entries(diagnostics).map(([key, value]) => `  ${key}: ${quote(value)}`);
      return [`not ok ${test}`, '  ---', ...block, '  ...'];
    }
    default:
      return status satisfies never;
  }
}

/** JSON in one line is YAML, but for what YAML does not print. */
function quote(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A description is one line, in which `#` would begin a directive. */
function writeDescription(text: string): string {
  return writeOnOneLine(text).replace(/\s+/g, ' ').trim().replace(/[\\#]/g, '\\$&');
}
