import type { Call, Data } from '../records/session.ts';
import type { CallGroup, EncodedBatch } from './inside/boundary.ts';

/**
 * Batches as text for the keeper: a line that says which calls of which file, then two lines for each batch, with the
 * arguments of its calls and, once more, those of its watched calls. JSON writes no line ends.
 */
export function encodeRun(file: string, batches: readonly (readonly Call[])[]): string {
  const known = batches.map(encodeBatch);
  const plans = known.map(({ plan }) => plan).join(',');
  return [
    `[${JSON.stringify(file)},[${plans}]]`,
    ...known.flatMap(({ args, watched }) => [args, watched]),
  ].join('\n');
}

interface Encoded {
  readonly plan: string;
  readonly args: string;
  readonly watched: string;
}

const encoded = new WeakMap<readonly Call[], Encoded>();

/** Lists that come again, for the next submission, are encoded once. */
function encodeBatch(calls: readonly Call[]): Encoded {
  const known = encoded.get(calls);
  if (known !== undefined) return known;
  const made = calls.filter((call) => call.kind === 'call');
  const args = listArguments(made);
  const plan: EncodedBatch = { groups: groupCalls(calls, args.includes('"$make"')) };
  const watched = listArguments(made.filter((call) => call.watched === true));
  const batch = { plan: JSON.stringify(plan), args, watched };
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

function groupCalls(calls: readonly Call[], isMade: boolean): readonly CallGroup[] {
  const groups: { -readonly [K in keyof CallGroup]: CallGroup[K] }[] = [];
  let last: Call | undefined;
  for (const call of calls) {
    const group = groups.at(-1);
    if (group !== undefined && last !== undefined && isAlike(call, last)) group.times += 1;
    else groups.push(describeGroup(call, isMade));
    last = call;
  }
  return groups;
}

function isAlike(call: Call, other: Call): boolean {
  if (call.kind === 'recall' || other.kind === 'recall' || call.kind !== other.kind) return false;
  const isWatched = (one: Call) => one.kind === 'call' && one.watched === true;
  return (
    isWatched(call) === isWatched(other) &&
    (call.path === other.path ||
      (call.path.length === other.path.length &&
        call.path.every((key, i) => key === other.path[i])))
  );
}

function describeGroup(call: Call, isMade: boolean): CallGroup {
  const plain = { times: 1, path: [], watched: false, isMade, recalled: -1 };
  switch (call.kind) {
    case 'call':
      return { ...plain, kind: 'call', path: [...call.path], watched: call.watched === true };
    case 'read':
      return { ...plain, kind: 'read', path: [...call.path] };
    case 'recall':
      return { ...plain, kind: 'recall', recalled: call.call };
  }
}
