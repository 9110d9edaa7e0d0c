import type { Call, Data } from '../records/session.ts';
import type { CallForm, EncodedBatch } from './inside/boundary.ts';

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
  const plan = planCalls(calls, args.includes('"$make"'));
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

function planCalls(calls: readonly Call[], isMade: boolean): EncodedBatch {
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
