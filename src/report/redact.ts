import type { CheckResult, ExhibitResult, Failure, Result, Verdict } from '../records/result.ts';

/**
 * The record that everything a student gets is made from: without the answers that would solve an
 * exercise, and without what went wrong inside the grader. Hidden checks are told like the others:
 * they are hidden from the self-check, and a point that was lost has to be explained.
 * Redacting twice is redacting once.
 */
export function redactForStudent(result: Result): Result {
  return {
    ...result,
    exercises: result.exercises.map((exercise) => ({
      ...exercise,
      checks: exercise.checks.map(redactCheck),
      exhibits: exercise.exhibits.map(redactExhibit),
    })),
  };
}

/** The same for a single check. */
export function redactCheck(check: CheckResult): CheckResult {
  return { ...check, verdict: redactVerdict(check.verdict) };
}

function redactVerdict(verdict: Verdict): Verdict {
  switch (verdict.kind) {
    case 'passed':
    case 'blocked':
      return verdict;
    case 'failed': {
      // Who else answers alike is nothing for students.
      const { answers: _, ...own } = verdict;
      return { ...own, failure: redactFailure(verdict.failure) };
    }
    case 'broken':
      // What a grader threw may quote the reference.
      return { kind: 'broken', message: '' };
    default:
      return verdict satisfies never;
  }
}

function redactFailure(failure: Failure): Failure {
  if (failure.kind !== 'wrong-value' || failure.comparison.expectedFor === 'everyone') {
    return failure;
  }
  // The differences go with the expected value: what is allowed is a share of its size.
  const { actual, index, expectedFor, scalar } = failure.comparison;
  return { ...failure, comparison: { actual, index, expectedFor, scalar } };
}

function redactExhibit({ id, title, shape, image, actual }: ExhibitResult): ExhibitResult {
  return { id, title, shape, image, ...(actual !== undefined && { actual }) };
}
