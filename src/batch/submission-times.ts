import type { SubmissionTime } from '../course/due.ts';
import { asIfUtc, writeWallTime, type WallTime } from '../gradebook/moodle/dates.ts';
import { matchHandIns } from '../gradebook/moodle/match.ts';
import type { Participant, Worksheet } from '../gradebook/moodle/worksheet.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import { nameHandIn } from './mark.ts';

/**
 * When submissions were handed in, and the extensions that the platform knows of, by their ids: the worksheet's word, by the
 * clock of the course. A team has the latest of its members' extensions.
 */
export function listTimes(
  worksheet: Worksheet,
  found: readonly Pick<OverviewRow, 'id' | 'name' | 'person'>[],
): ReadonlyMap<string, SubmissionTime> {
  const handIns = found.map((each) => ({
    ...nameHandIn(each),
    outcome: { kind: 'not-yet' } as const,
  }));
  const { of } = matchHandIns(worksheet, handIns);
  const members = Map.groupBy(worksheet.participants, ({ number }) => of.get(number)?.id);
  const times = new Map<string, SubmissionTime>();
  for (const [id, participants] of members) {
    const time = readTime(participants);
    if (id !== undefined && time !== undefined) times.set(id, time);
  }
  return times;
}

function readTime(members: readonly Participant[]): SubmissionTime | undefined {
  const submitted = findLatest(members.map((member) => member.submitted));
  if (submitted === undefined) return undefined;
  const extension = findLatest(members.map(({ status }) => status.extension?.time));
  return {
    at: writeWallTime(submitted),
    ...(extension && { extension: writeWallTime(extension) }),
  };
}

function findLatest(times: readonly (WallTime | undefined)[]): WallTime | undefined {
  return times.filter((time) => time !== undefined).sort((a, b) => asIfUtc(b) - asIfUtc(a))[0];
}
