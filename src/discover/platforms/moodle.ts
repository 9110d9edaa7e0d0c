import type { Named } from './named.ts';

/**
 * Moodle 3.1 to 5, in folders or not: `Ada Lovelace_4711_assignsubmission_file_`; a team without a group has no number. Up to
 * 4.0 each member of a team has a folder of the same files: `Gruppe 7-Ada Lovelace_4711_assignsubmission_file_`.
 */
export function readMoodle(text: string): Named | undefined {
  const found =
    /^(?<name>.*?)(?:_(?<id>\d+))?_assignsubmission_(?<plugin>[a-z0-9]+?)(?:_?|_(?<file>.*\..+))$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { name = '', id, plugin, file } = found;
  const rest = { isTyped: plugin === 'onlinetext', ...(file !== undefined && { file }) };
  const team = readMembersTeam(name);
  if (team !== undefined)
    return {
      person: { name: team, source: 'moodle', group: team },
      key: `moodle:${team}:`,
      ...rest,
    };
  const isBlind = blind.test(name.trim());
  const shown =
    name.trim() === '' ? text : isBlind && id !== undefined ? `${name.trim()} ${id}` : name.trim();
  const isTeam = id === undefined || (!isBlind && looksLikeTeam(name));
  return {
    person: {
      name: shown,
      source: 'moodle',
      ...(isTeam ? { group: shown } : { participant: id }),
    },
    key: `moodle:${name}:${id ?? ''}`,
    ...rest,
  };
}

/** What Moodle calls people whose names are hidden. */
const blind = /^(?:participant|teilnehmer\W?_?(?:in)?)$/iu;

/** The team in front of a member's name. */
function readMembersTeam(name: string): string | undefined {
  for (let at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
    const [team, member] = [name.slice(0, at).trim(), name.slice(at + 1).trim()];
    const isMember = blind.test(member) || (/\S\s+\S/u.test(member) && !looksLikeTeam(member));
    if (isMember && looksLikeTeam(team)) return team;
  }
  return undefined;
}

/** Names of people hold no numbers, and do not begin with a word for many. */
export function looksLikeTeam(name: string): boolean {
  return (
    /\d/.test(name) ||
    /^(?:gruppe|group|grp|team|groupe|gruppo|grupo|tutorium|tutorial|default group|standard-gruppe|standardgruppe|keine gruppe)\b/iu.test(
      name.trim(),
    )
  );
}
