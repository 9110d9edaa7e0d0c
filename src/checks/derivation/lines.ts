import type { Call, Outcome, Path, Session } from '../../records/session.ts';
import type { Failure, ProofFlaw } from '../../records/result.ts';

/** A chain as it was handed in: where its lines stand, and the reason that each step names. */
export interface Chain {
  /** The start first, then one line for each step. */
  readonly lines: readonly Path[];
  /** `reasons[i]` leads from line i to line i + 1. */
  readonly reasons: readonly string[];
}

export type ReadChain =
  | { readonly kind: 'chain'; readonly chain: Chain }
  | { readonly kind: 'none'; readonly failure: Failure };

/** More than any proof of these sheets needs. */
const mostSteps = 400;

/** Steps that are read before it is known how many there are: most proofs have fewer. */
const usualSteps = 6;

/** Reads how many steps there are and what each names; nothing is evaluated yet. */
export async function readChain(session: Session, name: string): Promise<ReadChain> {
  const head = await read(session, name, [
    [name, 'steps', 'length'],
    [name, 'start'],
    [name, 'steps'],
    ...pathsOfSteps(name, 0, usualSteps),
  ]);
  if (head.kind === 'none') return head;
  const [length, start, steps, ...body] = head.outcomes;
  if (!isFunction(start)) return noProof({ kind: 'no-start' });
  if (
    steps?.kind !== 'returned' ||
    (steps.value.kind !== 'list' && steps.value.kind !== 'vector')
  ) {
    return noProof({ kind: 'no-steps' });
  }
  const count =
    length?.kind === 'returned' && length.value.kind === 'number'
      ? Math.floor(length.value.value)
      : 0;
  // A proxy may give any length, NaN and negative ones too.
  if (!(count >= 1)) return noProof({ kind: 'empty' });
  if (count > mostSteps) return noProof({ kind: 'too-long', steps: count, most: mostSteps });

  if (count > usualSteps) {
    const rest = await read(session, name, pathsOfSteps(name, usualSteps, count));
    if (rest.kind === 'none') return rest;
    body.push(...rest.outcomes);
  }
  const reasons: string[] = [];
  for (let i = 0; i < count; i++) {
    const [by, expression] = [body[2 * i], body[2 * i + 1]];
    if (!isFunction(expression)) return noProof({ kind: 'no-expression' }, i + 1);
    reasons.push(by?.kind === 'returned' && by.value.kind === 'text' ? by.value.text : '');
  }
  const lines: Path[] = [
    [name, 'start'],
    ...reasons.map((_, i): Path => [name, 'steps', i, 'expression']),
  ];
  return { kind: 'chain', chain: { lines, reasons } };
}

/** Where the reason and the line of some steps stand, step by step. */
function pathsOfSteps(name: string, from: number, to: number): readonly Path[] {
  return Array.from({ length: to - from }, (_, i): Path[] => [
    [name, 'steps', from + i, 'by'],
    [name, 'steps', from + i, 'expression'],
  ]).flat();
}

type ReadOutcomes =
  | { readonly kind: 'read'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'none'; readonly failure: Failure };

async function read(session: Session, name: string, paths: readonly Path[]): Promise<ReadOutcomes> {
  const calls = paths.map((path): Call => ({ kind: 'read', path }));
  const done = await session.call({ calls });
  if (done.kind === 'exhausted')
    return { kind: 'none', failure: { kind: 'exhausted', limit: done.limit, name } };
  return { kind: 'read', outcomes: done.outcomes };
}

function isFunction(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'returned' && outcome.value.kind === 'function';
}

function noProof(
  flaw: ProofFlaw,
  line?: number,
): { readonly kind: 'none'; readonly failure: Failure } {
  const failure = { kind: 'derivation', flaw } as const;
  return { kind: 'none', failure: line === undefined ? failure : { ...failure, line } };
}
