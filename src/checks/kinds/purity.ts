import type { Call, Data, Outcome, Value } from '../../records/session.ts';
import type { PurityCheck, Tolerance } from '../../records/sheet.ts';
import { allowedDifference, sayShape, findDifference, readAnswer } from '../compare.ts';
import type { Examination } from './examination.ts';

/** Arguments stay as they were, and answers stay what they were. */
export function examinePurity<Input>(check: PurityCheck<Input>): Examination<Input> {
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
    // Nothing is known of an input beforehand.
    learn: () => undefined,
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
      for (const [kind, later] of [
        ['overwritten', recalled],
        ['asked-again', again],
      ] as const) {
        if (!isSameValue(first, later, check.tolerance))
          return { kind: 'unsteady', call, how: { kind }, first, later, replay };
      }
      // Steadily giving nothing is no answer either.
      if (readAnswer(first, undefined) !== undefined) return undefined;
      const wanted = sayShape(undefined);
      return { kind: 'wrong-shape', call, returned: first, wanted, replay };
    },
  };
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

function returnedValue(outcome: Outcome | undefined): Value {
  return outcome?.kind === 'returned' ? outcome.value : { kind: 'other', text: 'nothing' };
}
