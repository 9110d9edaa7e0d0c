import type { TeamMember } from '../../records/submission.ts';
import type { HandIn } from '../hand-in.ts';
import { languages } from './language.ts';
import type { Participant, Worksheet } from './worksheet.ts';

export interface Matches {
  /** By the participant's number. */
  readonly of: ReadonlyMap<string, HandIn>;
  /** What was handed in and belongs to nobody for certain. */
  readonly strangers: readonly Stranger[];
}

export interface Stranger {
  readonly handIn: HandIn;
  readonly reason: StrangerReason;
}

export type StrangerReason =
  /** Nothing but the number tells whose it is. */
  | { readonly kind: 'no-number' }
  | { readonly kind: 'not-in-worksheet' }
  /** The number is of somebody else by name: more likely a team's or another assignment's. */
  | { readonly kind: 'other-name'; readonly name: string }
  | { readonly kind: 'no-such-team' }
  /** Nobody knows which of them counts. */
  | { readonly kind: 'several'; readonly with: readonly string[] };

/** Whose each submission is: by the participant's number, and where teams hand in by the team's name alone. */
export function matchHandIns(worksheet: Worksheet, handIns: readonly HandIn[]): Matches {
  const claims = new Map<string, HandIn[]>();
  const strangers: Stranger[] = [];
  const inTeams = worksheet.columns.has('group');
  for (const handIn of handIns) {
    const found = findOwners(worksheet.participants, handIn, inTeams);
    if ('kind' in found) strangers.push({ handIn, reason: found });
    else
      for (const { number } of found) claims.set(number, [...(claims.get(number) ?? []), handIn]);
  }
  const of = new Map<string, HandIn>();
  const doubted = new Set<HandIn>();
  for (const [number, claiming] of claims) {
    const [only, ...others] = claiming;
    if (only !== undefined && others.length === 0) of.set(number, only);
    else
      for (const handIn of claiming) {
        if (doubted.has(handIn)) continue;
        doubted.add(handIn);
        const rivals = claiming.filter((each) => each !== handIn).map(({ name }) => name);
        strangers.push({ handIn, reason: { kind: 'several', with: rivals } });
      }
  }
  return { of, strangers };
}

function findOwners(
  participants: readonly Participant[],
  handIn: HandIn,
  inTeams: boolean,
): readonly Participant[] | StrangerReason {
  const { members } = handIn;
  if (inTeams && members === undefined) return findTeam(participants, handIn);
  const own = findParticipant(participants, handIn);
  if (members === undefined) return own;
  const others = members.flatMap((member) => findMember(participants, member));
  return 'kind' in own && others.length === 0
    ? own
    : [...new Set([...('kind' in own ? [] : own), ...others])];
}

/** By the number, or by a name that nobody else has. */
export function findMember(
  participants: readonly Participant[],
  { name, participant, login }: TeamMember,
): readonly Participant[] {
  const numbered = participants.filter(({ number }) => [participant, login, name].includes(number));
  if (numbered.length > 0) return numbered;
  const named = participants.filter(
    (each) => each.name !== undefined && isSameName(name, each.name) && name.trim() !== '',
  );
  return named.length === 1 ? named : [];
}

function findParticipant(
  participants: readonly Participant[],
  { name, number }: HandIn,
): readonly Participant[] | StrangerReason {
  if (number === undefined) return { kind: 'no-number' };
  const participant = participants.find((each) => each.number === number);
  if (participant === undefined) return { kind: 'not-in-worksheet' };
  if (participant.name !== undefined && !isSameName(name, participant.name))
    return { kind: 'other-name', name: participant.name };
  return [participant];
}

/** Every member. The number in a team's folder is of no use: participants are counted apart, so it is somebody else's. */
function findTeam(
  participants: readonly Participant[],
  { name }: HandIn,
): readonly Participant[] | StrangerReason {
  const team = cleanTeam(name);
  const members = participants.filter(
    ({ group }) => group !== undefined && group !== '' && cleanTeam(group) === team,
  );
  return members.length === 0 ? { kind: 'no-such-team' } : members;
}

/** What Moodle takes out of names of folders. */
const uncleanName = /[\p{Cc}&<>"`|':\\/]/gu;

/** A team's name as folders have it, the same for those who are in none, whatever the language of the download was. */
function cleanTeam(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(uncleanName, '')
    // Windows has no stars and question marks in names either, and unpacks them as `_`.
    .replace(/[_*?\s]+/g, ' ')
    .trim();
  return languages.some(({ defaultGroup }) => defaultGroup === clean) ? '' : clean;
}

/**
 * Whether a folder may be of a person: names lose characters in folders, so only letters and digits count. Who was
 * anonymous when the submissions were downloaded may have a name in the worksheet.
 */
function isSameName(folder: string, name: string): boolean {
  const letters = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const told = letters(folder);
  const known = letters(name);
  if (told === '' || known === '' || told === known) return true;
  return blindNames.some((blind) => told.startsWith(letters(blind)));
}

/** In folders, `Teilnehmer/in` has lost its slash; some sites write a star. */
const blindNames = languages.map(({ participant }) => participant);
