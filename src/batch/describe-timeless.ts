import type { SubmissionTime } from '../course/due.ts';
import type { AttentionItem } from '../records/attention.ts';
import type { OverviewRow } from '../records/overview-row.ts';

/** Who cannot be late, as nobody knows when they handed in: never taken from the run, nor from what a disk says of a file. */
export function describeTimeless(
  people: readonly Pick<OverviewRow, 'id' | 'person'>[],
  times: ReadonlyMap<string, SubmissionTime> | undefined,
): readonly AttentionItem[] {
  const item = { kind: 'no-time', what: 'it is not known when it was handed in' } as const;
  const todo = 'give the worksheet of the platform with --worksheet, with everybody in it';
  if (times === undefined) return [{ ...item, person: '', reason: 'no platform was asked', todo }];
  return people
    .filter(({ id }) => !times.has(id))
    .map(({ id, person }) => ({
      ...item,
      id,
      person: person.name,
      reason: 'the worksheet does not say so',
      todo,
    }));
}
