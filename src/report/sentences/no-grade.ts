import type { Edition } from '../../records/edition.ts';
import type { Standing } from '../../records/result.ts';
import { say, type Words } from '../../text/words.ts';

/** Why a submission has no grade, and what comes next. */
export function sayNoGrade(
  { reason, todo }: Extract<Standing, { kind: 'not-gradable' }>,
  edition: Edition,
): Words {
  const found = say`No grade, which is not 0: ${reason}.`;
  switch (edition) {
    case 'staff':
      return say`${found} What to do: ${todo}.`;
    case 'student':
      return say`${found} A person will look at it.`;
    default:
      return edition satisfies never;
  }
}
