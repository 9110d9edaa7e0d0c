import { createHash } from 'node:crypto';
import { readPerson } from './person.ts';

/**
 * A file name for each submission, by its folder's name: short, plain lower-case ASCII that people can read, with the
 * participant's number where there is one, and no two alike whatever the folders are called (also for file systems that
 * ignore case). The ids of a batch depend on nothing but the names and their order.
 */
export function chooseIds(names: readonly string[]): readonly string[] {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const choose = (index: number, id: string): void => {
    ids.set(index, id);
    taken.add(id);
  };
  // Plain names first, so that nobody else's derived id can take theirs.
  names.forEach((name, index) => {
    if (isPlain(name) && !taken.has(name)) choose(index, name);
  });
  const readable = names.map((name) => (isPlain(name) ? undefined : nameReadably(name)));
  const wanting = Map.groupBy(readable, (id) => id);
  names.forEach((name, index) => {
    const id = readable[index];
    if (id !== undefined && wanting.get(id)?.length === 1 && !taken.has(id)) choose(index, id);
  });
  names.forEach((name, index) => {
    if (ids.has(index)) return;
    const wanted = isPlain(name) ? name : addHash(name);
    let id = wanted;
    // Eight hex digits can be made to collide on purpose.
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    choose(index, id);
  });
  return names.map((_, index) => ids.get(index) ?? '');
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function isPlain(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,40}$/.test(name) && !reserved.test(name);
}

/** Person and number, as far as ASCII can say them; nothing where that says nothing. */
function nameReadably(folder: string): string | undefined {
  const { name, participant } = readPerson(folder);
  const slug = spell(name.replace(/_assignsubmission_.*$/s, ''))
    .slice(0, 36)
    .replace(/-$/, '');
  const number = participant?.slice(0, 12);
  if (slug === '') return number === undefined ? undefined : `participant-${number}`;
  const id = number === undefined ? slug : `${slug}-${number}`;
  return reserved.test(id) ? undefined : id;
}

function addHash(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const slug = spell(name).slice(0, 24).replace(/-$/, '');
  return `${slug === '' ? 'submission' : slug}-${hash}`;
}

/** Letters that do not come apart into ASCII and an accent, or are not written without it. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

function spell(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => spelled.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
