import { createHash } from 'node:crypto';
import type { AttemptChoice } from '../records/course.ts';
import type { Notice } from '../records/notice.ts';
import type { TeamMember } from '../records/submission.ts';
import { caps } from './caps.ts';
import { findTop } from './find-top.ts';
import type { Folder } from './folder.ts';
import { looksLikeTeam } from './platforms/moodle.ts';
import type { Unit } from './unit.ts';
import { walkFolders } from './walk.ts';

/** What whoever grades says about who handed in. */
export interface Handing {
  /** Who hands in together, where the platform does not know, by what they handed in. */
  readonly findGroups?: (units: readonly Unit[]) => ReadonlyMap<Unit, HandingGroup>;
  readonly choose?: (attempts: readonly Unit[]) => AttemptChoice;
}

export interface HandingGroup {
  readonly name: string;
  readonly members: readonly TeamMember[];
}

/**
 * One unit for each person, or for each group: what was typed beside files goes with them, and of several attempts one
 * counts. The last one is told by the platform's own number or time; where there is none and they differ, a person has to
 * decide.
 */
export async function mergeUnits(
  units: readonly Unit[],
  { findGroups, choose = () => ({ kind: 'last' }) }: Handing = {},
): Promise<readonly Unit[]> {
  const known = markTeams(units).map(markCopies(units));
  const keyed = known.map(markGroup(findGroups?.(known) ?? new Map()));
  const merged: Unit[] = [];
  for (const own of Map.groupBy(keyed, (unit) => unit.key ?? unit).values()) {
    const filed = own.filter(({ isTyped }) => isTyped !== true);
    const typed = own.find(({ isTyped }) => isTyped === true);
    if (filed.length === 0) merged.push(...takeTyped(own));
    else {
      const chosen = await chooseAttempts(filed, choose(filed));
      merged.push(
        ...chosen.map((each) => (typed === undefined ? each : { ...each, typed: typed.folder })),
      );
    }
  }
  return merged;
}

interface Keyed extends Unit {
  /** Equal for all that one person of a group handed in. */
  readonly by?: string;
}

/** Whoever hands in together has one key: what they hand in are attempts of one. */
function markGroup(groups: ReadonlyMap<Unit, HandingGroup>): (unit: Unit) => Keyed {
  return (unit) => {
    const group = groups.get(unit);
    if (group === undefined) return unit;
    const { name, members } = group;
    const person = { ...unit.person, group: name, members };
    return { ...unit, key: `group:${name}`, by: unit.key ?? unit.name, person };
  };
}

async function chooseAttempts(
  own: readonly Keyed[],
  choice: AttemptChoice,
): Promise<readonly Unit[]> {
  const [first] = own;
  if (first === undefined) return [];
  switch (choice.kind) {
    case 'last':
      return [own.length === 1 ? first : await chooseLast(own)];
    case 'folder': {
      const chosen = own.find(({ name }) => name === choice.name);
      if (chosen === undefined) return [{ ...first, ...describeNotThere(own, choice.name) }];
      if (own.length === 1) return [chosen];
      return [
        { ...chosen, ...describeAttempts(chosen, own, 'the attempt that was chosen counts') },
      ];
    }
    case 'all': {
      const different = await findDifferent(own);
      if (different.length === 1)
        return [
          own.length === 1 ? first : { ...first, ...describeAttempts(first, own, sameTwice) },
        ];
      const attemptOf = first.key ?? first.name;
      return different.map((unit) => ({ ...unit, attemptOf, ...describeAll(unit, different) }));
    }
    default:
      return choice satisfies never;
  }
}

function describeAll(unit: Unit, all: readonly Unit[]): Pick<Unit, 'notices'> {
  const others = all.filter((each) => each !== unit).map(({ name }) => name);
  const text = `all attempts are graded, and the best counts: this is ${unit.name}; also graded: ${others.join(', ')}`;
  return { notices: [{ kind: 'attempt', text }] };
}

function describeNotThere(own: readonly Unit[], name: string): Pick<Unit, 'ungradable'> {
  const names = own.map((each) => each.name).join(', ');
  return {
    ungradable: [
      {
        reason: `the attempt that was chosen, ${name}, is not there; there is ${names}`,
        todo: 'correct the name of the folder under attempt in course.json',
      },
    ],
  };
}

/** In their order, without those whose files another has too. */
async function findDifferent(own: readonly Keyed[]): Promise<readonly Unit[]> {
  const known = new Map<string, Unit>();
  for (const unit of sortAttempts(own)) {
    const files = await digest(unit.folder);
    if (!known.has(files)) known.set(files, unit);
  }
  return [...known.values()];
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
  const places = Map.groupBy(units, placeKey);
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
    // An archive beside the folder that somebody unpacked it into.
    if ((places.get(own)?.length ?? 0) > 1) return { ...unit, key: `name:${own}` };
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

async function chooseLast(own: readonly Keyed[]): Promise<Unit> {
  const sorted = sortAttempts(own);
  const last = sorted.at(-1) ?? (own[0] as Unit);
  if ((await findDifferent(own)).length === 1) {
    // The name that is a copy of no other.
    const first = own.reduce((best, each) => (each.name.length < best.name.length ? each : best));
    return { ...first, ...describeAttempts(first, own, sameTwice) };
  }
  const orders = own.map(orderOf(own));
  const isSure =
    orders.every((order) => order !== undefined) && new Set(orders).size === own.length;
  if (isSure) return { ...last, ...describeAttempts(last, own, 'the last attempt counts') };
  return {
    ...last,
    ungradable: [
      {
        reason: `there are several attempts, and nothing says which is the last: ${own.map(({ name }) => name).join(', ')}`,
        todo: 'ask which one counts, and name its folder under attempt in course.json',
      },
    ],
  };
}

const sameTwice = 'the same was handed in more than once';

function sortAttempts(own: readonly Keyed[]): readonly Keyed[] {
  const order = orderOf(own);
  return own.toSorted((a, b) => {
    const [first = '', second = ''] = [order(a), order(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** What tells earlier from later: of one person the number of the attempt, of several people only the time. */
function orderOf(own: readonly Keyed[]): (unit: Unit) => string | undefined {
  const isOne = new Set(own.map(({ by }) => by)).size === 1;
  return ({ attempt, submitted }) =>
    isOne && attempt !== undefined ? String(attempt).padStart(16, '0') : submitted;
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
  const top = findTop(files.map(({ path }) => path)).length;
  for (const { path, read } of files) {
    const got = read(caps.fileBytes);
    hash
      .update(`${path.slice(top)}\0`)
      .update(got.kind === 'bytes' ? got.bytes : got.kind)
      .update('\0');
  }
  return hash.digest('hex');
}
