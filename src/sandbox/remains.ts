import { isList, isMade } from '../text/data.ts';
import type { Data } from '../records/session.ts';
import type { AnswerReader } from './answer-reader.ts';
import { Implausible } from './implausible.ts';
import { wire } from './inside/wire.ts';

/** The keys of all records among arguments, each once. */
export function listKeys(lists: readonly (readonly Data[])[]): readonly string[] {
  const keys = new Set<string>();
  for (const args of lists) for (const arg of args) collect(arg);
  return [...keys];

  function collect(data: Data): void {
    if (typeof data !== 'object' || data === null || isMade(data)) return;
    if (!isList(data)) for (const key of Object.keys(data)) keys.add(key);
    // A list of numbers has none.
    if (isList(data) && typeof data[0] === 'number') return;
    for (const part of Object.values(data)) collect(part as Data);
  }
}

/** How many numbers it takes to tell what became of a call's arguments, if they are as they were. */
export function measureRoom(args: readonly Data[], keys: readonly string[]): number {
  return args.reduce<number>((sum, arg) => sum + measure(arg, keys) + 1, 2);
}

function measure(data: Data, keys: readonly string[]): number {
  switch (typeof data) {
    case 'number':
    case 'boolean':
      return 2;
    case 'string':
      return 2 + data.length;
    case 'object':
      if (data === null || isMade(data)) return 2;
      // A list of numbers takes less.
      if (isList(data)) return data.reduce<number>((sum, entry) => sum + measure(entry, keys), 2);
      return Object.values(data).reduce<number>(
        (sum, entry) => sum + measure(entry as Data, keys),
        2 + keys.length,
      );
    default:
      return data satisfies never;
  }
}

/** Reads what became of a call's arguments; returned are the positions of those that are no longer what was sent. */
export function findChanged(
  args: readonly Data[],
  keys: readonly string[],
  reader: AnswerReader,
): readonly number[] {
  const changed: number[] = [];
  for (const [position, arg] of args.entries())
    if (!isUnchanged(readRemains(reader, keys, 0), arg)) changed.push(position);
  return changed.length === 0 ? unchanged : changed;
}

export const unchanged: readonly number[] = [];

/** What a value is after a call. */
type Remains =
  | number
  | string
  | boolean
  | null
  | readonly Remains[]
  | ReadonlyMap<string, Remains>
  /** Something made by the sheet's module in its place, or something that no argument ever was. */
  | typeof made
  | typeof odd;

const made = Symbol('made');
const odd = Symbol('odd');

/** As deep as the keeper goes. */
const mostDepth = 13;

function readRemains(reader: AnswerReader, keys: readonly string[], depth: number): Remains {
  if (depth > mostDepth) throw new Implausible('arguments are nested too deeply');
  const { code } = wire;
  const kind = reader.take();
  switch (kind) {
    case 0:
      return reader.takeMany(reader.takeCount());
    case code.number:
      return reader.take();
    case code.list:
      return Array.from({ length: reader.takeCount() }, readNext);
    case code.record:
      return new Map(keys.map((key) => [key, readNext()]));
    case code.text:
      return String.fromCharCode(...reader.takeMany(reader.takeCount()));
    case code.yes:
      return true;
    case code.no:
      return false;
    case code.nothing:
      return null;
    case code.made:
      return made;
    case code.odd:
      return odd;
    default:
      throw new Implausible('an argument is of no known kind');
  }

  function readNext(): Remains {
    return readRemains(reader, keys, depth + 1);
  }
}

function isUnchanged(now: Remains, sent: Data): boolean {
  if (typeof sent !== 'object' || sent === null) return now === sent;
  if (isMade(sent)) return now === made;
  if (isList(sent)) {
    if (!Array.isArray(now) || now.length !== sent.length) return false;
    const entries = now as readonly Remains[];
    return sent.every((entry, i) => isUnchanged(entries[i] as Remains, entry));
  }
  if (!(now instanceof Map)) return false;
  const entries = now as ReadonlyMap<string, Remains>;
  return Object.entries(sent).every(([key, entry]) => {
    const own = entries.get(key);
    return own !== undefined && isUnchanged(own, entry as Data);
  });
}
