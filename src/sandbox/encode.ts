import type { Call } from '../records/session.ts';
import type { CallGroup, EncodedBatch } from './inside/boundary.ts';

/** A batch as text for the keeper. Lists that come again, for the next submission, are encoded once. */
export function encodeBatch(calls: readonly Call[]): string {
  const known = encoded.get(calls);
  if (known !== undefined) return known;
  const args = JSON.stringify(calls.flatMap((call) => (call.kind === 'call' ? [call.args] : [])));
  const groups = groupCalls(calls, args.includes('"$make"'));
  const isWatched = groups.some(({ watched }) => watched);
  const batch: EncodedBatch = { groups, args, isWatched };
  const text = JSON.stringify(batch);
  encoded.set(calls, text);
  return text;
}

const encoded = new WeakMap<readonly Call[], string>();

function groupCalls(calls: readonly Call[], isMade: boolean): readonly CallGroup[] {
  const groups: CallGroup[] = [];
  let last = '';
  for (const call of calls) {
    const group = describeGroup(call, isMade);
    const key = JSON.stringify(group);
    if (key === last) groups.push({ ...group, times: (groups.pop()?.times ?? 0) + 1 });
    else groups.push(group);
    last = key;
  }
  return groups;
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
