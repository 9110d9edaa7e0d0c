import { UsageError } from '../../records/errors.ts';
import type { ToldCheck, ToldRun, ToldSubmission } from '../told.ts';

/** A `results.json` as Gradescope's autograder platform reads it: of one submission, without times. */
export function writeGradescope({ submissions }: ToldRun): string {
  const [submission, ...others] = submissions;
  if (submission === undefined || others.length > 0)
    throw new UsageError(
      `gradescope tells of one submission, and ${submissions.length} were graded; give the folder of one`,
    );
  return `${JSON.stringify(describeResults(submission), undefined, 2)}\n`;
}

function describeResults({ points, noGrade, exercises }: ToldSubmission): object {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const open = checks.filter(({ status }) => status === 'open');
  return {
    // Without it, Gradescope adds up the tests.
    ...(noGrade === undefined && { score: points.earned }),
    output: noGrade ?? sayOutput(points, open),
    // What is not text here is read as HTML or Markdown.
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: exercises.flatMap((exercise, at) =>
      exercise.checks.map((check, index) =>
        describeTest(check, exercise.id, `${at + 1}.${index + 1}`, noGrade === undefined),
      ),
    ),
  };
}

function sayOutput(points: ToldSubmission['points'], open: readonly ToldCheck[]): string {
  const score = `${points.earned} of ${points.possible} points.`;
  if (open.length === 0) return score;
  return `${score} ${open.length} of the checks could not be judged, which is not your fault: the points are not final.`;
}

function describeTest(
  check: ToldCheck,
  exercise: string,
  number: string,
  hasGrade: boolean,
): object {
  const { id, title, status, isHidden, points, message, details } = check;
  return {
    name: title,
    number,
    // A test without a score is none that was lost.
    ...(hasGrade &&
      status !== 'open' && {
        score: points.earned,
        max_score: points.possible,
        status: status === 'passed' ? 'passed' : 'failed',
      }),
    output: [message, ...details].filter((line) => line !== '').join('\n'),
    // Before the deadline it would tell what the self-check must not.
    visibility: isHidden ? 'after_due_date' : 'visible',
    tags: [exercise],
    extra_data: { check: id },
  };
}
