import type { Person } from '../records/submission.ts';
import { measureEditDistance } from '../text/edit-distance.ts';

/** Whoever may be meant by a name in a file of the course. */
export interface Nameable {
  /** The folder's own name. */
  readonly name: string;
  readonly person: Person;
}

/** Whether a name or a number means somebody: the platform's words for a person, a team, or the folder's name. */
export function isMeant(name: string, who: Nameable): boolean {
  const wanted = simplify(name);
  return namesOf(who).some((each) => simplify(each) === wanted);
}

/** Names that differ from this one by a slip of the fingers, or that it is a part of; the nearest first. */
export function findNear(name: string, everybody: readonly Nameable[]): readonly string[] {
  const wanted = simplify(name);
  const most = Math.max(2, Math.floor(wanted.length / 4));
  const near = everybody.flatMap((who) => {
    const distances = namesOf(who).map((each) => {
      const known = simplify(each);
      if (wanted.length > 2 && known.split(' ').includes(wanted)) return 1;
      return measureEditDistance(wanted, known, most);
    });
    const distance = Math.min(...distances);
    return distance <= most ? [{ name: sayWho(who), distance }] : [];
  });
  return near.sort((a, b) => a.distance - b.distance).map((each) => each.name);
}

/** How somebody is called so that nobody else is meant. */
export function sayWho({ person }: Nameable): string {
  return person.participant === undefined ? person.name : `${person.name} (${person.participant})`;
}

function namesOf({ name, person }: Nameable): readonly string[] {
  const people = [person, ...(person.members ?? [])];
  const known = people.flatMap((each) => [
    each.participant,
    each.login,
    each.name,
    ...(each.participant === undefined ? [] : [`${each.name} (${each.participant})`]),
  ]);
  return [...known, person.group, name].filter((each) => each !== undefined);
}

function simplify(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
