import type { Failure, Result, Verdict } from '../../src/records/result.ts';
import type { LoadOutcome } from '../../src/records/session.ts';
import { writeValue } from '../../src/text/value.ts';

/** What a result says, in as few words as tell two results apart. */
export interface Effect {
  readonly points: number;
  /** Verdicts other than passed, in the order of the checks, by export. */
  readonly lost: Readonly<Record<string, readonly string[]>>;
  /** Why files did not load, by exercise. */
  readonly unloaded: Readonly<Record<string, string>>;
  readonly notices: readonly string[];
  /** What was printed, by exercise. */
  readonly printed: Readonly<Record<string, string>>;
}

export function describeEffect({ points, exercises, notices }: Result): Effect {
  const lost: Record<string, string[]> = {};
  for (const check of exercises.flatMap(({ checks }) => checks)) {
    if (check.verdict.kind === 'passed' || isNotLoaded(check.verdict)) continue;
    (lost[check.export] ??= []).push(sayVerdict(check.verdict));
  }
  const unloaded = exercises.flatMap(({ id, loaded }) =>
    loaded.kind === 'loaded' ? [] : [[id, sayLoaded(loaded)]],
  );
  const printed = exercises.flatMap(({ id, printed }) => (printed === '' ? [] : [[id, printed]]));
  return {
    points: points.earned,
    lost,
    unloaded: Object.fromEntries(unloaded) as Record<string, string>,
    notices: notices.map(({ kind, place, text }) =>
      [kind, place?.file, text].filter((part) => part !== undefined).join(': '),
    ),
    printed: Object.fromEntries(printed) as Record<string, string>,
  };
}

function isNotLoaded(verdict: Verdict): boolean {
  return verdict.kind === 'failed' && verdict.failure.kind === 'not-loaded';
}

function sayVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'passed':
    case 'blocked':
      return verdict.kind;
    case 'broken':
      return `broken: ${verdict.message}`;
    case 'failed':
      return sayFailure(verdict.failure);
    default:
      return verdict satisfies never;
  }
}

function sayFailure(failure: Failure): string {
  switch (failure.kind) {
    case 'exhausted':
      return `exhausted: ${failure.limit}`;
    case 'threw':
      return `threw: ${failure.error.name}: ${failure.error.message}`;
    case 'wrong-shape':
      return `wrong-shape: ${writeValue(failure.returned, { characters: 300 })}`;
    case 'not-callable':
      return `not-callable: ${writeValue(failure.value)}`;
    case 'changed-argument':
      return `changed-argument: ${failure.argument}`;
    case 'not-loaded':
    case 'no-export':
    case 'given-up':
    case 'wrong-value':
    case 'broken-law':
    case 'unsteady':
    case 'derivation':
      return failure.kind;
    default:
      return failure satisfies never;
  }
}

function sayLoaded(loaded: Exclude<LoadOutcome, { kind: 'loaded' }>): string {
  switch (loaded.kind) {
    case 'no-file':
      return loaded.reason === undefined ? 'no-file' : `no-file: ${loaded.reason}`;
    case 'not-compiled':
      return `not-compiled: ${loaded.error.message}`;
    case 'threw':
      return `threw: ${loaded.error.name}: ${loaded.error.message}`;
    case 'undecided':
    case 'never-settled':
      return loaded.kind;
    case 'exhausted':
      return `exhausted: ${loaded.limit}`;
    default:
      return loaded satisfies never;
  }
}
