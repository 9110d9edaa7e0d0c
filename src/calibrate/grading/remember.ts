import { encodeArguments } from '../../sandbox/encode.ts';
import type { CallBatch, BatchOutcome, Call, Outcome, Session } from '../../records/session.ts';

/**
 * A session that asks a plain question once: a right program gives the same answer again, and its purity is examined by
 * batches that watch or recall. Of these, one about a single input is asked once, too; all others whenever they come.
 * Seeds share many questions: examples, pictures.
 */
export function rememberAnswers(session: Session): Session {
  const known = new Map<string, Outcome>();
  const examined = new Map<string, BatchOutcome>();
  return {
    ...session,
    callAhead: async (batches) => {
      const [plain, others] = [batches.filter(isPlain), batches.filter((each) => !isPlain(each))];
      const pending = new Set<string>();
      const unknown = plain
        .map((batch) => ({ ...batch, calls: findUnknown(batch.calls, known, pending) }))
        .filter(({ calls }) => calls.length > 0);
      await session.callAhead([...others, ...unknown]);
      for (const batch of unknown) await learn(batch);
    },
    call: async (batch) => {
      if (!isPlain(batch)) return await examine(batch);
      const { calls } = batch;
      const stopped = await learn({ ...batch, calls: findUnknown(calls, known) });
      if (stopped !== undefined) return stopped;
      return { kind: 'done', outcomes: calls.map((call) => known.get(keyOf(call)) as Outcome) };
    },
    callAnew: rememberAnew(session),
  };

  async function examine(batch: CallBatch): Promise<BatchOutcome> {
    if (!isOfOneInput(batch)) return await session.call(batch);
    const key = batch.calls.map((call) => `${isWatched(call)} ${keyOf(call)}`).join(' ');
    const before = examined.get(key);
    if (before !== undefined) return before;
    const done = await session.call(batch);
    if (done.kind === 'done') examined.set(key, done);
    return done;
  }

  /** Where a limit was hit, what stopped the batch. */
  async function learn(unknown: CallBatch): Promise<BatchOutcome | undefined> {
    if (unknown.calls.length === 0) return undefined;
    const done = await session.call(unknown);
    if (done.kind === 'exhausted') return done;
    for (const [i, call] of unknown.calls.entries())
      known.set(keyOf(call), done.outcomes[i] as Outcome);
    return undefined;
  }
}

/** A session that keeps what came back for a batch: who asks for the same name again gets the same answers, unasked. */
export function keepBatches(session: Session): Session {
  const kept = new Map<string, BatchOutcome>();
  return {
    ...session,
    call: async (batch) => {
      if (batch.name === undefined) return await session.call(batch);
      const done = kept.get(batch.name) ?? (await session.call(batch));
      kept.set(batch.name, done);
      return done;
    },
    callAnew: rememberAnew(session),
  };
}

/** What begins anew each time comes to the same each time: seeds share their examples. */
function rememberAnew({ callAnew }: Session): Session['callAnew'] {
  const known = new Map<string, BatchOutcome>();
  return async (calls) => {
    const key = calls.map(keyOf).join(' ');
    const done = known.get(key) ?? (await callAnew(calls));
    known.set(key, done);
    return done;
  };
}

function isPlain({ calls }: CallBatch): boolean {
  return calls.every((call) => call.kind === 'call' && !isWatched(call));
}

function isWatched(call: Call): boolean {
  return call.kind === 'call' && call.watched === true;
}

/** Purity of one input: a few calls, one of which is recalled. */
function isOfOneInput({ calls }: CallBatch): boolean {
  return calls.filter(({ kind }) => kind === 'recall').length === 1;
}

/** The calls of a batch that are neither known nor pending, each once; they are pending from then on. */
function findUnknown(
  calls: readonly Call[],
  known: ReadonlyMap<string, Outcome>,
  pending = new Set<string>(),
): readonly Call[] {
  const unknown = calls.filter((call) => {
    const key = keyOf(call);
    if (known.has(key) || pending.has(key)) return false;
    pending.add(key);
    return true;
  });
  return asBefore(calls, unknown);
}

const parts = new WeakMap<readonly Call[], readonly Call[]>();

/** The same list for the same part of a batch, as every program is asked the same: a session encodes a list once. */
function asBefore(calls: readonly Call[], part: readonly Call[]): readonly Call[] {
  const before = parts.get(calls) ?? calls;
  if (before.length === part.length && part.every((call, i) => call === before[i])) return before;
  parts.set(calls, part);
  return part;
}

const keys = new WeakMap<Call, string>();

function keyOf(call: Call): string {
  const known = keys.get(call);
  if (known !== undefined) return known;
  const key =
    call.kind === 'call'
      ? `${JSON.stringify(call.path)} ${encodeArguments(call)}`
      : JSON.stringify(call);
  keys.set(call, key);
  return key;
}
