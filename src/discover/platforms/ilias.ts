import type { Named } from './named.ts';

/** ILIAS: `Lovelace_Ada_ada1_4711`, in ASCII; teams are folders with a number of their own. */
export function readIlias(text: string): Named | undefined {
  const found =
    /^(?<last>[\p{L}' -]+)_(?<first>[\p{L}' -]+)_(?<login>[A-Za-z0-9.@-]+)_(?<id>\d+)$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return readTeam(text, '_');
  const { last = '', first = '', login = '', id = '' } = found;
  return {
    person: { name: `${first} ${last}`, source: 'ilias', login },
    key: `ilias:${id}`,
    isTyped: false,
  };
}

/** `Team 12`, which anybody could call a folder, is a team of ILIAS where it holds a folder for whoever uploaded something. */
export function readIliasTeam(name: string, inside: readonly string[]): Named | undefined {
  const hasPeople = inside.some((each) => readIlias(each)?.person.login !== undefined);
  return hasPeople ? readTeam(name, ' ') : undefined;
}

function readTeam(text: string, gap: ' ' | '_'): Named | undefined {
  const [, word, id] = /^(team|equipe|équipe|squadra|equipo)[ _](\d+)$/iu.exec(text) ?? [];
  if (word === undefined || id === undefined || text.charAt(word.length) !== gap) return undefined;
  const name = `${word} ${id}`;
  return {
    person: { name, source: 'ilias', group: name },
    key: `ilias-team:${id}`,
    isTyped: false,
  };
}
