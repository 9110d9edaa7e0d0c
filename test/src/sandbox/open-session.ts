import { onTestFinished } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import { locateThrown } from '../../../src/compile/locate-thrown.ts';
import type { Compiled } from '../../../src/records/compiled.ts';
import type { Call, Data, Outcome, Path, Session, Value } from '../../../src/records/session.ts';
import { openSession } from '../../../src/sandbox/session.ts';
import type { SessionOptions } from '../../../src/sandbox/session-options.ts';

export type Files = Readonly<Record<string, string>>;

/** A sheet's own module: a list, and something that only the sandbox can make. */
const sheetFiles = {
  'index.ts': `
    import { scaleBy } from './scale.ts';
    export const base: readonly number[] = Object.freeze([1, 2, 3]);
    export function makeScale(factor: number) { return Object.freeze({ factor, apply: scaleBy(factor) }); }
  `,
  'scale.ts': `export const scaleBy = (factor: number) => (x: number) => factor * x;`,
};

/** Compiles files and loads the first, or `main.ts`, in a sandbox that the test's end disposes of. */
export async function open(
  files: Files | string,
  changes: Partial<SessionOptions> = {},
): Promise<Session> {
  const texts = typeof files === 'string' ? { 'main.ts': files } : files;
  const sources = toSources(texts);
  const session = await openSession({
    file: sources[0]?.path ?? '',
    compiled: compileSubmission(sources, [], 'sheet'),
    limits: { secondsPerCall: 0.2, secondsPerCheck: 2, megabytes: 32, strikes: 2 },
    seed: 2026,
    sheet: { specifier: 'sheet', compiled: compileSheet(), isGiven: true },
    fatal: undefined,
    locate: (thrown) => locateThrown(thrown, sources),
    giveUp: (limit) => {
      throw new Error(`given up: ${limit}`);
    },
    ...changes,
  });
  onTestFinished(() => session.dispose());
  return session;
}

export function compileSheet(): Compiled {
  return compileSubmission(toSources(sheetFiles), [], 'sheet');
}

export function callTo(name: string, ...args: readonly Data[]): Call {
  return { kind: 'call', path: [name], args };
}

/** What one call gives. */
export async function ask(session: Session, call: Call): Promise<Outcome> {
  const [outcome] = await askAll(session, [call]);
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

export async function askAll(
  session: Session,
  calls: readonly Call[],
): Promise<readonly Outcome[]> {
  const done = await session.call({ calls });
  if (done.kind !== 'done') throw new Error(`exhausted: ${done.limit} at ${done.at}`);
  return done.outcomes;
}

/** The value that an exported function returns. */
export async function valueOf(session: Session, name: string, ...args: readonly Data[]) {
  return read(await ask(session, callTo(name, ...args)));
}

/** An exported value, as it is. */
export async function readValue(session: Session, ...path: Path) {
  return read(await ask(session, { kind: 'read', path }));
}

/** Numbers, vectors and text as they are; anything else as its description. */
export function plain(value: Value): unknown {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'vector':
      return value.numbers;
    case 'text':
      return value.text;
    case 'list':
      return value.items.map(plain);
    case 'object':
      return Object.fromEntries(value.entries.map(([key, entry]) => [key, plain(entry)]));
    default:
      return value;
  }
}

function read(outcome: Outcome): unknown {
  if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  return plain(outcome.value);
}

function toSources(texts: Files) {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}
