import { createHash } from 'node:crypto';
import type { Notice } from '../records/notice.ts';
import { caps } from './caps.ts';
import type { Folder } from './folder.ts';
import { looksLikeTeam } from './person.ts';
import type { Unit } from './unit.ts';
import { walkFolders } from './walk.ts';

/**
 * One unit for each person: what was typed beside files goes with them, and of several attempts the last one counts, by
 * the platform's own number or time. Where there is none and they differ, a person has to decide.
 */
export async function mergeUnits(units: readonly Unit[]): Promise<readonly Unit[]> {
  const keyed = markTeams(units).map(markCopies(units));
  const merged: Unit[] = [];
  for (const own of Map.groupBy(keyed, (unit) => unit.key ?? unit).values()) {
    const filed = own.filter(({ isTyped }) => isTyped !== true);
    const typed = own.find(({ isTyped }) => isTyped === true);
    const [first] = filed;
    if (first === undefined) merged.push(...takeTyped(own));
    else {
      const last = filed.length === 1 ? first : await chooseLast(filed);
      merged.push(typed === undefined ? last : { ...last, typed: typed.folder });
    }
  }
  return merged;
}

function takeTyped(own: readonly Unit[]): readonly Unit[] {
  const [only] = own;
  if (only === undefined) return [];
  return [{ ...only, typed: only.folder }];
}

/**
 * Numbers in names of teams are those of teams. A class hands in by teams where a team without a group is there, which has
 * no number, or where most names look like it.
 */
function markTeams(units: readonly Unit[]): readonly Unit[] {
  const moodle = units.filter(({ person }) => person.source === 'moodle');
  const teams = moodle.filter(({ person }) => person.group !== undefined);
  const isByTeams =
    moodle.some(({ person, key }) => person.group !== undefined && key?.endsWith(':')) ||
    teams.length * 2 > moodle.length;
  return units.map((unit) => {
    const { source, name, participant } = unit.person;
    const isPerson = source !== 'moodle' || participant === undefined || !isByTeams;
    // Blind names hold their number, which is the participant's own.
    const isBlind = /^(?:participant|teilnehmer)/iu.test(name) && looksLikeTeam(name);
    return isPerson || isBlind ? unit : { ...unit, person: { name, source, group: name } };
  });
}

/** Names that copies get from file managers and browsers, where the name without it is there too; numbered deliveries. */
function markCopies(units: readonly Unit[]): (unit: Unit) => Unit {
  const places = new Set(units.map(placeKey));
  const copied = new Set(
    units.flatMap((unit) => {
      const base = readCopy(unit)?.base;
      return base !== undefined && places.has(base) ? [base] : [];
    }),
  );
  return (unit) => {
    if (unit.key !== undefined) return unit;
    const delivery = /^(.*?)[-_ ]*(?:delivery|attempt|versuch)[-_ ]*(\d+)$/iu.exec(unit.name);
    if (delivery !== null)
      return {
        ...unit,
        key: `name:${placeKey({ ...unit, name: delivery[1] ?? '' })}`,
        attempt: Number(delivery[2]),
      };
    const copy = readCopy(unit);
    if (copy !== undefined && copied.has(copy.base))
      return {
        ...unit,
        key: `name:${copy.base}`,
        ...(copy.number !== undefined && { attempt: copy.number }),
      };
    const own = placeKey(unit);
    return copied.has(own) ? { ...unit, key: `name:${own}`, attempt: 0 } : unit;
  };
}

/** `ada (1)` is the first copy of `ada`; one that a person made, `ada - Kopie`, has no number that says anything. */
function readCopy(unit: Unit): { readonly base: string; readonly number?: number } | undefined {
  const found = /^(.*?)(?: \((\d+)\)|[-_ ]+(?:Kopie|copy)(?: ?\(\d+\)| \d+)?)$/iu.exec(unit.name);
  const [, name, number] = found ?? [];
  if (name === undefined || unit.key !== undefined) return undefined;
  const base = placeKey({ ...unit, name });
  return number === undefined ? { base } : { base, number: Number(number) };
}

/** A name in the folder that it lies in: two people may be called alike in two of them. */
function placeKey({ place, name }: Pick<Unit, 'place' | 'name'>): string {
  return `${place.slice(0, place.lastIndexOf('/') + 1)}${name}`;
}

async function chooseLast(own: readonly Unit[]): Promise<Unit> {
  const sorted = own.toSorted((a, b) => (a.attempt ?? 0) - (b.attempt ?? 0));
  const digests = new Map<Unit, string>();
  for (const unit of own) digests.set(unit, await digest(unit.folder));
  const last = sorted.at(-1) ?? (own[0] as Unit);
  if (new Set(digests.values()).size === 1) {
    const first = sorted[0] ?? last;
    return { ...first, ...describeAttempts(first, own, 'the same was handed in more than once') };
  }
  const isSure =
    own.every(({ attempt }) => attempt !== undefined) &&
    new Set(own.map(({ attempt }) => attempt)).size === own.length;
  if (isSure) return { ...last, ...describeAttempts(last, own, 'the last attempt counts') };
  return {
    ...last,
    ungradable: [
      {
        reason: `there are several attempts, and nothing says which is the last: ${own.map(({ name }) => name).join(', ')}`,
        todo: 'ask which one counts, and move the others out of the class',
      },
    ],
  };
}

function describeAttempts(
  kept: Unit,
  own: readonly Unit[],
  sentence: string,
): { readonly notices: readonly Notice[] } {
  const others = own.filter((unit) => unit !== kept).map(({ name }) => name);
  const text = `${sentence}: ${kept.name}; not graded: ${others.join(', ')}`;
  return { notices: [{ kind: 'attempt', text }] };
}

/** Equal for the same files. */
async function digest(folder: Folder): Promise<string> {
  const { files } = await walkFolders(folder);
  const hash = createHash('sha256');
  for (const { path, read } of files) {
    const got = read(caps.fileBytes);
    hash
      .update(`${path}\0`)
      .update(got.kind === 'bytes' ? got.bytes : got.kind)
      .update('\0');
  }
  return hash.digest('hex');
}
