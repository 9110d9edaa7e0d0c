import type { SubmissionTime } from '../course/due.ts';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import type { OpenWorksheet } from './open-worksheet.ts';

type Found = Pick<FoundSubmission, 'id' | 'name' | 'person' | 'submitted' | 'attemptOf'>;

/**
 * When submissions were handed in: the worksheet's word, else that of names and files which the platform gave, else that of
 * the commit. Never the disk's, and never the run's.
 */
export function findTimes<Each extends Found>(
  found: readonly Each[],
  worksheet: OpenWorksheet | undefined,
  readCommitTime: ((each: Each) => string | undefined) | undefined,
): ReadonlyMap<string, SubmissionTime> {
  // Of several attempts, the worksheet means the last.
  const last = new Map(found.map((each) => [each.attemptOf ?? each.id, each]));
  const told = worksheet?.listTimes([...last.values()]);
  return new Map(
    found.flatMap((each): readonly (readonly [string, SubmissionTime])[] => {
      const own = told?.get(each.id);
      const at = own?.at ?? each.submitted ?? readCommitTime?.(each);
      return at === undefined ? [] : [[each.id, { ...own, at }]];
    }),
  );
}
