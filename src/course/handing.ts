import type { AttentionItem } from '../records/attention.ts';
import { courseFiles, type AttemptChoice, type Course } from '../records/course.ts';
import type { TeamMember } from '../records/submission.ts';
import { isMeant, type Nameable } from './people.ts';

/** Which of somebody's attempts counts, by the course's word. */
export function chooseAttempt(
  { attempt = 'last' }: Course,
  attempts: readonly Nameable[],
): AttemptChoice {
  if (attempt === 'last') return { kind: 'last' };
  if (attempt === 'best') return { kind: 'all' };
  const chosen = attempt.find(({ person }) => attempts.some((each) => isMeant(person, each)));
  return chosen === undefined ? { kind: 'last' } : { kind: 'folder', name: chosen.folder };
}

/** Who hands in together, by what they handed in. What the platform says of teams goes before the course. */
export function findGroups<Handed extends Nameable>(
  { groups = [] }: Course,
  handed: readonly Handed[],
): ReadonlyMap<Handed, { readonly name: string; readonly members: readonly TeamMember[] }> {
  return new Map(
    groups.flatMap(({ name, members }) => {
      const own = handed.filter((each) => isOf([name, ...members], each) && !hasTeam(each));
      const known = members.map((member) => knowMember(member, own));
      return own.map((each) => [each, { name, members: known }] as const);
    }),
  );
}

/** Where the platform has other teams than the course. */
export function findOtherTeams(
  { groups = [] }: Course,
  everybody: readonly Nameable[],
): readonly AttentionItem[] {
  return groups.flatMap(({ name, members }) =>
    everybody
      .filter((each) => hasTeam(each) && each.person.group !== name && isOf(members, each))
      .map(({ person }) => ({
        kind: 'contradiction',
        person: person.name,
        what: `${courseFiles.course} has them in the group ${name}`,
        reason: `the platform has them in ${person.group ?? ''}, and its word counts`,
        todo: 'correct the one that is wrong',
      })),
  );
}

function isOf(names: readonly string[], who: Nameable): boolean {
  return names.some((name) => isMeant(name, who));
}

/** A team of the platform's: one that the course has made has members. */
function hasTeam({ person }: Nameable): boolean {
  return person.group !== undefined && person.members === undefined;
}

function knowMember(member: string, handed: readonly Nameable[]): TeamMember {
  const own = handed.find((each) => isMeant(member, each));
  if (own === undefined)
    return { name: member, ...(/^\d+$/.test(member) && { participant: member }) };
  const { name, participant, login } = own.person;
  return {
    name,
    ...(participant !== undefined && { participant }),
    ...(login !== undefined && { login }),
  };
}
