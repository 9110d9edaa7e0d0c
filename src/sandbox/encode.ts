import type { Call, Data } from '../records/session.ts';
import { answerPlaces } from './caps.ts';
import type { CallForm, EncodedBatch } from './inside/boundary.ts';
import { listKeys, measureRoom } from './remains.ts';

/**
 * Batches as text for the keeper: a line that says which calls of which file, then a line for each batch, with the
 * arguments of its calls. JSON writes no line ends. Throws where more is asked than answers can be kept of.
 */
export function encodeRun(file: string, batches: readonly (readonly Call[])[]): string {
  const known = batches.map(encodeBatch);
  if (known.reduce((sum, { room }) => sum + room, 0) > answerPlaces)
    throw new Error('more is asked at once than answers can be kept of');
  const plans = known.map(({ plan }) => plan).join(',');
  return [`[${JSON.stringify(file)},[${plans}]]`, ...known.map(({ args }) => args)].join('\n');
}

interface Encoded {
  readonly plan: string;
  readonly args: string;
  /** How many numbers the answers take at least. */
  readonly room: number;
  readonly keys: readonly string[];
}

/** The keys of which the answers of a batch tell what became of them. */
export function keysOf(calls: readonly Call[]): readonly string[] {
  return encodeBatch(calls).keys;
}

const encoded = new WeakMap<readonly Call[], Encoded>();

/** Lists that come again, for the next submission, are encoded once. */
function encodeBatch(calls: readonly Call[]): Encoded {
  const known = encoded.get(calls);
  if (known !== undefined) return known;
  const made = calls.filter((call) => call.kind === 'call');
  const args = listArguments(made);
  const watched = made.filter((call) => call.watched === true).map((call) => call.args);
  const keys = listKeys(watched);
  const room = watched.map((own) => measureRoom(own, keys));
  const plan = { ...planCalls(calls, args.includes('"$make"')), room, keys };
  const needed = room.reduce((sum, own) => sum + own, calls.length);
  const batch = { plan: JSON.stringify(plan), args, room: needed, keys };
  encoded.set(calls, batch);
  return batch;
}

function listArguments(calls: readonly MadeCall[]): string {
  return `[${calls.map(encodeArguments).join(',')}]`;
}

type MadeCall = Extract<Call, { kind: 'call' }>;

const encodedArguments = new WeakMap<readonly Data[], string>();

/** The arguments of a call as JSON; calls may share them. */
export function encodeArguments({ args }: MadeCall): string {
  const known = encodedArguments.get(args);
  if (known !== undefined) return known;
  const text = JSON.stringify(args);
  encodedArguments.set(args, text);
  return text;
}

function planCalls(calls: readonly Call[], isMade: boolean): Pick<EncodedBatch, 'forms' | 'order'> {
  const forms: CallForm[] = [];
  const places = new Map<string, number>();
  const order: number[] = [];
  for (const call of calls) {
    const form = describeForm(call, isMade);
    const key = JSON.stringify(form);
    const place = places.get(key) ?? forms.push(form) - 1;
    places.set(key, place);
    if (order.at(-2) === place) order.push((order.pop() ?? 0) + 1);
    else order.push(place, 1);
  }
  return { forms, order };
}

function describeForm(call: Call, isMade: boolean): CallForm {
  const plain = { path: [], watched: false, isMade, recalled: -1 };
  switch (call.kind) {
    case 'call':
      return { ...plain, kind: 'call', path: [...call.path], watched: call.watched === true };
    case 'read':
      return { ...plain, kind: 'read', path: [...call.path] };
    case 'recall':
      return { ...plain, kind: 'recall', recalled: call.call };
  }
}
