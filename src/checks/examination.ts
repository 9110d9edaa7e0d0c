import type { Call, Data, Outcome, Value } from '../records/session.ts';
import type {
  Answer,
  Check,
  ComparisonCheck,
  Inputs,
  Misconception,
  Numbers,
  PropertyCheck,
  PurityCheck,
  Shape,
  Tolerance,
} from '../records/sheet.ts';
import type { Failure, Replay, ToldCall } from '../records/result.ts';
import { describeShape, findDifference, largestEntry, readAnswer } from './compare.ts';

/** A check of answers, whatever its kind: which calls an input needs, and what is wrong with what came back. */
export interface Examination<Input> {
  readonly inputs: Inputs<Input>;
  readonly misconceptions: readonly Misconception<Input>[];
  callsOf(input: Input): readonly Call[];
  /** `known` keeps what is worked out for an input once for all submissions. */
  judge(
    input: Input,
    outcomes: readonly Outcome[],
    replay: Replay,
    known: Map<Input, unknown>,
  ): Failure | undefined;
}

export type AnswerCheck = Exclude<Check, { kind: 'derivation' }>;

/** How a check of one kind is examined. */
export function examinationOf(check: AnswerCheck): Examination<unknown> {
  switch (check.kind) {
    case 'comparison':
      return examineComparison(check);
    case 'property':
      return examineProperty(check);
    case 'purity':
      return examinePurity(check);
  }
}

function examineComparison<Input>(check: ComparisonCheck<Input>): Examination<Input> {
  return {
    inputs: check.inputs,
    misconceptions: check.misconceptions ?? [],
    callsOf: (input) => [callTo(check.export, check.call(input))],
    judge: (input, [outcome], replay, known) => {
      if (!known.has(input)) known.set(input, makeStandard(check, input));
      const { wanted, shape, allowed } = known.get(input) as Standard;
      const call = { name: check.export, argsOf: () => check.call(input) };
      const read = readReturned(outcome as Outcome, call, shape, replay);
      if (read.kind === 'failure') return read.failure;
      const difference = findDifference(wanted, read.answer.numbers, allowed);
      if (difference === undefined) return undefined;
      return {
        kind: 'wrong-value',
        call: tellCall(call),
        returned: read.returned,
        comparison: {
          expected: wanted,
          actual: read.answer.numbers,
          ...difference,
          allowedDifference: allowed,
          expectedFor: check.expectedFor,
          scalar: read.answer.scalar,
        },
        replay,
      };
    },
  };
}

/** What an answer is held against: worked out once for the class. */
interface Standard {
  readonly wanted: readonly number[];
  readonly shape: Shape;
  readonly allowed: number;
}

function makeStandard<Input>(check: ComparisonCheck<Input>, input: Input): Standard {
  const expected = check.expected(input);
  const wanted = asVector(expected);
  const allowed = allowedDifference(check.tolerance, wanted, input);
  return { wanted, shape: shapeOf(expected), allowed };
}

function examineProperty<Input>(check: PropertyCheck<Input>): Examination<Input> {
  return {
    inputs: check.inputs,
    misconceptions: check.misconceptions ?? [],
    callsOf: (input) => check.calls(input).map((args) => callTo(check.export, args)),
    judge: (input, outcomes, replay) => {
      const answers: Answer[] = [];
      const returned: Value[] = [];
      const shape = check.shape?.(input);
      for (const [i, outcome] of outcomes.entries()) {
        const argsOf = () => check.calls(input)[i] as readonly Data[];
        const read = readReturned(outcome, { name: check.export, argsOf }, shape, replay);
        if (read.kind === 'failure') return read.failure;
        answers.push(read.answer);
        returned.push(read.returned);
      }
      const verdict = check.holds(input, answers);
      if (verdict.kind === 'holds') return undefined;
      const calls = check
        .calls(input)
        .map((args, i) => ({ name: check.export, args, returned: returned[i] as Value }));
      return {
        kind: 'broken-law',
        calls,
        law: verdict.law,
        left: tell(verdict.left),
        right: tell(verdict.right),
        replay,
      };
    },
  };
}

function examinePurity<Input>(check: PurityCheck<Input>): Examination<Input> {
  const callsOf = (input: Input): readonly Call[] => {
    const calls = check
      .calls(input)
      .map((args): Call => ({ kind: 'call', path: [check.export], args, watched: true }));
    return [...calls, { kind: 'recall', call: 0 }, calls[0] as Call];
  };
  return {
    inputs: check.inputs,
    misconceptions: [],
    callsOf,
    judge: (input, outcomes, replay) => {
      const argumentLists = check.calls(input);
      for (const [i, outcome] of outcomes.entries()) {
        const args = argumentLists[i] ?? (argumentLists[0] as readonly Data[]);
        const call = { name: check.export, args };
        if (outcome.kind === 'threw') return { kind: 'threw', call, error: outcome.error, replay };
        if (outcome.kind === 'uncallable')
          return { kind: 'not-callable', name: check.export, value: outcome.value };
        const argument = outcome.changed[0];
        if (argument !== undefined) return { kind: 'changed-argument', call, argument, replay };
      }
      const [first, recalled, again] = [outcomes[0], outcomes.at(-2), outcomes.at(-1)].map(
        returnedValue,
      ) as [Value, Value, Value];
      const call = { name: check.export, args: argumentLists[0] as readonly Data[] };
      for (const later of [recalled, again]) {
        if (!isSameValue(first, later, check.tolerance))
          return { kind: 'unsteady', call, first, later, replay };
      }
      // Steadily giving nothing is no answer either.
      if (readAnswer(first, undefined) !== undefined) return undefined;
      const wanted = describeShape(undefined);
      return { kind: 'wrong-shape', call, returned: first, wanted, replay };
    },
  };
}

/** A call whose arguments are told only where something is wrong. */
interface Asked {
  readonly name: string;
  readonly argsOf: () => readonly Data[];
}

function tellCall({ name, argsOf }: Asked): ToldCall {
  return { name, args: argsOf() };
}

type Read =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly returned: Value }
  | { readonly kind: 'failure'; readonly failure: Failure };

function readReturned(
  outcome: Outcome,
  asked: Asked,
  shape: Shape | undefined,
  replay: Replay,
): Read {
  switch (outcome.kind) {
    case 'threw':
      return {
        kind: 'failure',
        failure: { kind: 'threw', call: tellCall(asked), error: outcome.error, replay },
      };
    case 'uncallable':
      return {
        kind: 'failure',
        failure: { kind: 'not-callable', name: asked.name, value: outcome.value },
      };
    case 'returned': {
      const answer = readAnswer(outcome.value, shape);
      if (answer !== undefined) return { kind: 'answer', answer, returned: outcome.value };
      const wanted = describeShape(shape);
      return {
        kind: 'failure',
        failure: {
          kind: 'wrong-shape',
          call: tellCall(asked),
          returned: outcome.value,
          wanted,
          replay,
        },
      };
    }
  }
}

export function allowedDifference<Input>(
  tolerance: Tolerance<Input>,
  expected: readonly number[],
  input: Input,
): number {
  const scale = Math.max(largestEntry(expected), tolerance.scale?.(input) ?? 0);
  return tolerance.absolute + tolerance.relative * scale;
}

export function asVector(numbers: Numbers): readonly number[] {
  return typeof numbers === 'number' ? [numbers] : numbers;
}

function shapeOf(expected: Numbers): Shape {
  return typeof expected === 'number'
    ? { kind: 'number' }
    : { kind: 'vector', length: expected.length };
}

function callTo(name: string, args: readonly Data[]): Call {
  return { kind: 'call', path: [name], args };
}

function tell(side: { label: string; value: Numbers }): {
  label: string;
  value: number | readonly number[];
} {
  return { label: side.label, value: side.value };
}

function returnedValue(outcome: Outcome | undefined): Value {
  return outcome?.kind === 'returned' ? outcome.value : { kind: 'other', text: 'nothing' };
}

/** Whether two answers are the same, as numbers where they are numbers. */
export function isSameValue(first: Value, later: Value, tolerance: Tolerance): boolean {
  const [a, b] = [readAnswer(first, undefined), readAnswer(later, undefined)];
  if (a !== undefined && b?.numbers.length === a.numbers.length) {
    const allowed = allowedDifference(tolerance, a.numbers, undefined);
    if (findDifference(a.numbers, b.numbers, allowed) === undefined) return true;
  }
  // Not numbers, or NaN each time.
  return JSON.stringify(first) === JSON.stringify(later);
}
