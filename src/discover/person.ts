import type { Person } from '../records/submission.ts';

/** What a platform's name of a folder, an archive or a file says. */
export interface Named {
  readonly person: Person;
  /** Equal for all that one person handed in. */
  readonly key: string;
  /** Whether it was typed into the platform. */
  readonly isTyped: boolean;
  /** Which attempt it is: the largest is the last. */
  readonly attempt?: number;
  /** When it was handed in, by the platform's clock: `2026-01-12T21:00`. */
  readonly submitted?: string;
  /** Whether the platform marks it as late, and does not say when it came. */
  readonly isLate?: boolean;
  /** The name of the file itself, where the platform put files of everybody into one folder. */
  readonly file?: string;
}

/** Reads a name that a platform gave; nothing where it is somebody's own. */
export function readPlatformName(name: string): Named | undefined {
  for (const read of [readMoodle, readCanvas, readBrightspace, readJagr, readSakai, readIlias]) {
    const named = read(name);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** Whose a submission is, by the name of its folder. */
export function readPerson(folder: string): Person {
  return readPlatformName(folder)?.person ?? { name: folder, source: 'folder' };
}

/** Moodle 3.1 to 5, in folders or not: `Ada Lovelace_4711_assignsubmission_file_`; a team without a group has no number. */
function readMoodle(text: string): Named | undefined {
  const found =
    /^(?<name>.*?)(?:_(?<id>\d+))?_assignsubmission_(?<plugin>[a-z0-9]+?)(?:_?|_(?<file>.*\..+))$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { name = '', id, plugin, file } = found;
  const isBlind = /^(?:participant|teilnehmer\W?_?(?:in)?)$/iu.test(name.trim());
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
    isTyped: plugin === 'onlinetext',
    ...(file !== undefined && { file }),
  };
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

/** Canvas, flat: `lovelaceada_LATE_471111_9911_exercise1-1.ts`. */
function readCanvas(text: string): Named | undefined {
  const found = /^(?<name>[^_]+)(?:_(?<late>LATE))?_(?<user>\d+)_(?<id>\d+)_(?<file>.+)$/su.exec(
    text,
  )?.groups;
  if (found === undefined) return undefined;
  const { name = '', user = '', file = '', late } = found;
  const isTyped = /^(?:text|online_?text)\.html?$/i.test(file);
  return {
    person: { name, source: 'canvas', login: user },
    key: `canvas:${name}:${user}`,
    isTyped,
    ...(late !== undefined && { isLate: true }),
    file,
  };
}

/** Brightspace: `12345-67890 - Ada Lovelace - 5 January, 2026 203 PM`, a folder for each attempt. */
function readBrightspace(text: string): Named | undefined {
  const found =
    /^(?<user>\d+)-(?<folder>\d+)\s*-\s*(?<name>.+?)\s*-\s*(?<date>[^-]*\d{4}.*?)(?<ending>\.[a-z0-9]{1,4})?$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { user = '', name = '', date = '' } = found;
  const attempt = readDate(date);
  if (attempt === undefined) return undefined;
  return {
    person: { name, source: 'brightspace', login: user },
    key: `brightspace:${user}`,
    isTyped: false,
    attempt,
    ...(hasTime.test(date) && { submitted: new Date(attempt).toISOString().slice(0, 16) }),
  };
}

/** A date alone is no moment. */
const hasTime = /\d{4}\D+\d{1,2}[ :.]?\d\d\s*(?:[ap]m)?$/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const germanMonths: Readonly<Record<string, number>> = {
  mär: 2,
  mae: 2,
  mrz: 2,
  mai: 4,
  okt: 9,
  dez: 11,
};

/** A date as people write it, as a number that grows with it: `Jan 5, 2026 203 PM`, `5 January, 2026 14:03`. */
function readDate(text: string): number | undefined {
  const lower = text.toLowerCase();
  const word = /\p{L}{3,}/u.exec(lower)?.[0].slice(0, 3) ?? '';
  const month = months.includes(word) ? months.indexOf(word) : germanMonths[word];
  const year = /\b(?:19|20)\d\d\b/.exec(lower);
  if (month === undefined || year === null) return undefined;
  const day = /\b\d{1,2}\b/.exec(lower.slice(0, year.index))?.[0];
  if (day === undefined) return undefined;
  const [, hours = '0', minutes = '0', half] =
    /(\d{1,2})[ :.]?(\d\d)\s*([ap]m)?/.exec(lower.slice(year.index + 4)) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return Date.UTC(Number(year[0]), month, Number(day), hour, Number(minutes));
}

/** Archives of the Darmstadt graders: `h09-ab12cdef-Ada-Lovelace-submission.zip`. */
function readJagr(text: string): Named | undefined {
  const found =
    /^(?<sheet>\[?[a-z]+\d*\]?)[-_](?<login>[a-z]{2}\d{2}[a-z]{4})[-_](?<name>.+?)(?:[-_]submission)?(?:\.(?:zip|jar|tar|tgz|tar\.gz))?$/isu.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { login = '', name = '' } = found;
  return {
    person: { name: name.replace(/[-_]+/g, ' '), source: 'jagr', login },
    key: `jagr:${login}`,
    isTyped: false,
  };
}

/** Sakai: `Lovelace, Ada(ada)`. */
function readSakai(text: string): Named | undefined {
  const found = /^(?<last>[^,()]+), (?<first>[^()]+?)\s?\((?<login>[^()]+)\)$/su.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { last = '', first = '', login = '' } = found;
  return {
    person: { name: `${first} ${last}`, source: 'sakai', login },
    key: `sakai:${login}`,
    isTyped: false,
  };
}

/** ILIAS: `Lovelace_Ada_ada1_4711`, in ASCII; teams are folders with a number of their own. */
function readIlias(text: string): Named | undefined {
  const found =
    /^(?<last>[\p{L}' -]+)_(?<first>[\p{L}' -]+)_(?<login>[A-Za-z0-9.@-]+)_(?<id>\d+)$/su.exec(
      text,
    )?.groups;
  if (found !== undefined) {
    const { last = '', first = '', login = '', id = '' } = found;
    return {
      person: { name: `${first} ${last}`, source: 'ilias', login },
      key: `ilias:${id}`,
      isTyped: false,
    };
  }
  const team = /^team_(?<id>\d+)$/isu.exec(text)?.groups;
  if (team === undefined) return undefined;
  return {
    person: { name: text.replace('_', ' '), source: 'ilias', group: text.replace('_', ' ') },
    key: `ilias-team:${team['id'] ?? ''}`,
    isTyped: false,
  };
}
