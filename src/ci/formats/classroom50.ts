import { UsageError } from '../../records/errors.ts';
import type { ToldCheck, ToldRun } from '../told.ts';
import type { JobContext } from './job-context.ts';

/**
 * A `result.json` of Classroom 50 in its format `classroom50/result/v1`, of one submission. What it is the result of, its
 * runner says in the environment.
 */
export function writeClassroom50(
  { submissions }: ToldRun,
  { environment, committed }: Pick<JobContext, 'environment' | 'committed'>,
): string {
  const [submission, ...others] = submissions;
  if (submission === undefined || others.length > 0)
    throw new UsageError(
      `classroom50 tells of one submission, and ${submissions.length} were graded; give the folder of one`,
    );
  if (committed === undefined)
    throw new UsageError(
      'classroom50 tells when the submission was committed, and there is no commit; give a folder of a git repository that has one',
    );
  const ask = (...names: readonly string[]): string => {
    const name = names.find((each) => (environment[each] ?? '') !== '');
    if (name !== undefined) return environment[name] ?? '';
    throw new UsageError(
      `classroom50 takes ${names.join(' or ')} from the environment, and it is not set; its runner sets it`,
    );
  };
  const commit = ask('COMMIT_URL');
  const result = {
    schema: 'classroom50/result/v1',
    classroom: ask('CLASSROOM'),
    assignment: ask('ASSIGNMENT'),
    assignment_type: ask('ASSIGNMENT_TYPE'),
    owner: ask('OWNER', 'USERNAME'),
    submission: ask('SUBMISSION_TAG'),
    commit,
    release: ask('RELEASE_URL'),
    // The same where there is nothing to compare with.
    review: environment['REVIEW_URL'] || commit,
    datetime: committed,
    score: submission.points.earned,
    'max-score': submission.points.possible,
    tests: submission.exercises.flatMap(({ checks }) => checks.map(describeTest)),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function describeTest({ id, title, status, points, message, details }: ToldCheck): object {
  return {
    'test-name': `${id}: ${title}`,
    passed: status === 'passed',
    score: points.earned,
    'max-score': points.possible,
    ...(message !== '' && { message }),
    ...(details.length > 0 && { output: details.join('\n') }),
  };
}
