import type { Verdict } from '../../records/result.ts';
import type { Edition } from '../../records/edition.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

/** A verdict in one word: it stands beside the icon, so that no colour has to tell. */
export function nameVerdict(kind: Verdict['kind']): string {
  switch (kind) {
    case 'passed':
      return 'Passed';
    case 'failed':
      return 'Failed';
    case 'blocked':
      return 'Blocked';
    case 'broken':
      return 'Not graded';
    default:
      return kind satisfies never;
  }
}

/** The sign of a verdict where no icon can be drawn. */
export function markVerdict(kind: Verdict['kind']): string {
  switch (kind) {
    case 'passed':
      return '✓';
    case 'failed':
      return '✗';
    case 'blocked':
      return '⊘';
    case 'broken':
      return '⚠';
    default:
      return kind satisfies never;
  }
}

/** What to say of a check that failed in our own hands. */
export function sayBroken(edition: Edition): Words {
  switch (edition) {
    case 'student':
      return say`This check could not be graded. That is not your fault, and the staff knows.`;
    case 'staff':
      return say`Our fault: the grader or the harness threw. The points are open until it is mended.`;
    default:
      return edition satisfies never;
  }
}

/** The warning at the top of a report with broken checks. */
export function sayBrokenChecks(count: number, edition: Edition): Words {
  const checks = count === 1 ? '1 check' : `${count} checks`;
  switch (edition) {
    case 'student':
      return say`${checks} could not be graded. That is not your fault, and the staff knows; the points are not final.`;
    case 'staff':
      return say`${checks} broke, and that is our fault: this grade is not final.`;
    default:
      return edition satisfies never;
  }
}
