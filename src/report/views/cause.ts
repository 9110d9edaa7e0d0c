import type { CheckResult } from '../../records/result.ts';
import { writePlainly } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import type { SourceView } from '../source/view-sources.ts';
import type { Cause } from '../causes/cause.ts';
import { sayAsked, sayCause, sayExtent, sayOthers, sayWhere } from '../sentences/cause.ts';
import { markVerdict } from '../sentences/verdict.ts';
import { viewCheck } from './check.ts';
import type { CheckView } from './check.ts';
import { viewLine } from './line.ts';
import type { LineView } from './line.ts';
import { viewLoad } from './load.ts';
import type { LoadView } from './load.ts';
import type { Reading } from './reading.ts';

/** A cause as it is read: what to mend, what it costs, and one counterexample in full. */
export interface CauseView {
  /** For links inside of the page. */
  readonly id: string;
  readonly kind: 'failed' | 'blocked' | 'broken';
  readonly mark: string;
  readonly title: Words;
  readonly where: Words;
  readonly extent: string;
  readonly lost: number;
  readonly open: number;
  readonly load?: LoadView;
  readonly example?: ExampleView;
  /** The source of what the example calls. */
  readonly excerpt?: SourceView;
  readonly rest?: RestView;
  /** Where a question about it goes. */
  readonly question?: string;
}

export interface ExampleView extends CheckView {
  /** Whether the cause's own sentence says what the check asks. */
  readonly isNamed: boolean;
}

/** All other checks of a cause. */
export interface RestView {
  readonly summary: string;
  /** Told in full: their counterexamples are others. */
  readonly others: readonly CheckView[];
  /** Told by what they ask: there is nothing else to be said of them. */
  readonly lines: readonly LineView[];
}

/** The cause at `index` of all that a submission has. */
export function viewCause(cause: Cause, index: number, reading: Reading): CauseView {
  const { sort, failed, example, points } = cause;
  const title = sayCause(cause, reading.titleOf);
  const kind = sort.kind === 'broken' ? 'broken' : sort.kind === 'waiting' ? 'blocked' : 'failed';
  const isOpen = kind === 'broken';
  const loaded = sort.kind === 'unloaded' ? failed[0]?.exercise.loaded : undefined;
  const shown = hasExample(cause) ? viewExample(example, title, reading) : undefined;
  const rest = viewRest(cause, reading);
  const question = isOpen ? undefined : reading.addressOf?.(example);
  const excerpt = shown && reading.sourceOf?.(example);
  return {
    id: nameAnchor(index),
    kind,
    mark: markVerdict(kind),
    title,
    where: sayWhere(cause),
    extent: sayExtent(cause),
    lost: isOpen ? 0 : points,
    open: isOpen ? points : 0,
    ...(loaded !== undefined && loaded.kind !== 'loaded' && { load: viewLoad(loaded) }),
    ...(shown !== undefined && { example: shown }),
    ...(excerpt !== undefined && { excerpt }),
    ...(rest !== undefined && { rest }),
    ...(question !== undefined && { question }),
  };
}

/** Where a cause stands in a page. */
export function nameAnchor(index: number): string {
  return `cause-${index + 1}`;
}

/** A file or an export that is not there, and a stub, have no counterexample. */
function hasExample({ sort, example }: Cause): boolean {
  if (sort.kind === 'form') return !isMissing(example);
  const bare: readonly Cause['sort']['kind'][] = ['unloaded', 'unexported', 'stub', 'waiting'];
  return !bare.includes(sort.kind);
}

function viewExample(check: CheckResult, title: Words, reading: Reading): ExampleView {
  const view = viewCheck(check, reading);
  const said = writePlainly(title);
  const { failure, diagnosis, ...rest } = view;
  const isSaid = (words: Words | undefined) => words !== undefined && writePlainly(words) === said;
  return {
    ...rest,
    isNamed: writePlainly(view.title) === said,
    // What stands over the card already is not said again.
    ...(failure !== undefined && {
      failure: isSaid(failure.sentence) ? { ...failure, sentence: [] } : failure,
    }),
    ...(diagnosis !== undefined && !isSaid(diagnosis) && { diagnosis }),
  };
}

function viewRest(cause: Cause, reading: Reading): RestView | undefined {
  const { failed, perhaps, waiting, example } = cause;
  const isShown = hasExample(cause);
  const more = failed.map(({ check }) => check).filter((check) => !isShown || check !== example);
  const others = [...more, ...perhaps.map(({ check }) => check)];
  const waits = waiting.map(({ check }) => check);
  if (others.length + waits.length === 0) return undefined;
  const said = new Set([sayDiagnosis(example)]);
  return {
    summary: isShown
      ? sayOthers(more.length, perhaps.length, waits.length)
      : sayAsked(others.length + waits.length),
    others: isShown ? others.map((check) => viewOther(check, said, reading)) : [],
    lines: [...(isShown ? [] : others), ...waits].map((check) => viewLine(check)),
  };
}

/** What it looks like is said once, however many checks say the same. */
function viewOther(check: CheckResult, said: Set<string>, reading: Reading): CheckView {
  const { diagnosis, ...view } = viewCheck(check, reading);
  const sentence = sayDiagnosis(check);
  if (diagnosis === undefined || said.has(sentence)) return view;
  said.add(sentence);
  return { ...view, diagnosis };
}

function sayDiagnosis({ verdict }: CheckResult): string {
  return verdict.kind === 'failed' ? (verdict.diagnosis?.sentence ?? '') : '';
}

function isMissing({ verdict }: CheckResult): boolean {
  return verdict.kind === 'failed' && verdict.failure.kind === 'no-export';
}
