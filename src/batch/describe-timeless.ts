import type { SubmissionTime } from '../course/due.ts';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import type { AttentionItem } from '../records/attention.ts';

/** Who cannot be late, as nobody knows when they handed in: never taken from the run, nor from what a disk says of a file. */
export function describeTimeless(
  people: readonly Pick<FoundSubmission, 'id' | 'person' | 'isLate'>[],
  times: ReadonlyMap<string, SubmissionTime>,
  hasWorksheet: boolean,
): readonly AttentionItem[] {
  const item = { kind: 'no-time', what: 'it is not known when it was handed in' } as const;
  const todo = 'give the worksheet of the platform with --worksheet, with everybody in it';
  const isAsked = hasWorksheet || times.size > 0 || people.some(({ isLate }) => isLate === true);
  if (!isAsked) return [{ ...item, person: '', reason: 'no platform was asked', todo }];
  return people
    .filter(({ id }) => !times.has(id))
    .map(({ id, person, isLate }) => ({
      ...item,
      id,
      person: person.name,
      reason:
        isLate === true
          ? 'the platform marks it as late, and does not say by how much'
          : hasWorksheet
            ? 'the worksheet does not say so'
            : 'its name does not say so',
      todo:
        isLate === true
          ? 'look it up there, and take the points with npm run adjust: no points were taken for it'
          : todo,
    }));
}
