import type { AskedFile } from './asked-file.ts';
import { readClaim } from './claims.ts';
import { toUnit } from './gather-units.ts';
import { countClaims, listMembers, type Member } from './members.ts';
import { isPartName } from './places.ts';
import type { Unit } from './unit.ts';

/**
 * The submissions in folders of tutors whose names, and those of the folders in them, nobody but people gave: each of them
 * holds several folders with the same files of the sheet in each, and none itself. One who handed in twice is no tutor, so
 * that all of them have to look like that.
 */
export async function readPlainTutors(
  members: readonly Member[],
  asked: readonly AskedFile[],
): Promise<readonly Unit[] | undefined> {
  const units: Unit[] = [];
  for (const member of members) {
    const people = await listPeople(member, asked);
    if (people.length < 2) return undefined;
    units.push(...people.map(toUnit));
  }
  return members.length < 2 ? undefined : units;
}

async function listPeople(
  { folder, place }: Member,
  asked: readonly AskedFile[],
): Promise<readonly Member[]> {
  const { members, loose } = await listMembers(folder, place, asked);
  if (loose.some(({ name }) => readClaim(name, asked) !== undefined)) return [];
  const claimed = new Map<Member, ReadonlySet<string>>();
  for (const member of members)
    claimed.set(member, (await countClaims(member.folder, asked)).claimed);
  const holding = members.filter((member) => (claimed.get(member)?.size ?? 0) > 0);
  const common = asked.some(({ file }) =>
    holding.every((member) => claimed.get(member)?.has(file) === true),
  );
  return common && !holding.some(({ name }) => isPartName(name)) ? holding : [];
}
