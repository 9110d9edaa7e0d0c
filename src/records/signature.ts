import type { Author, Person } from './submission.ts';

/**
 * Whether whoever signed is somebody else than the platform says, or the course of a group: their word counts, and the
 * student's is shown beside it. Of whom only a number or a hidden name is known, nobody can say.
 */
export function isSignedByOthers(person: Person, authors: readonly Author[]): boolean {
  const { members } = person;
  const isKnown = person.source !== 'folder' && person.group === undefined;
  const isHidden = /^(?:participant|teilnehmer|anon )/iu.test(person.name);
  const isNumber =
    person.name === person.login ||
    members?.some(({ name, participant }) => name === participant) === true;
  if ((!isKnown && members === undefined) || isHidden || isNumber || authors.length === 0)
    return false;
  const own = (members ?? [person]).map(({ name }) => bare(name)).join(' ');
  const isIn = ({ name }: Author) => name.split(/[\s,]+/).every((word) => own.includes(bare(word)));
  // Of a group, nobody else may have signed; of a person, somebody may have handed in with them.
  return members === undefined ? !authors.some(isIn) : !authors.every(isIn);
}

/** Letters alone, so that order, accents and what a platform leaves out make no other person of anybody. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
