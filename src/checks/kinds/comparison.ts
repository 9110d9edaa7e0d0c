import type { Outcome } from '../../records/session.ts';
import type { ComparisonCheck, Numbers, Shape } from '../../records/sheet.ts';
import { asVector } from '../../records/numbers.ts';
import { allowedDifference, findDifference } from '../compare.ts';
import { callTo, readReturned, describeAsked } from './read-returned.ts';
import type { Examination } from './examination.ts';

/** An answer is held against the reference's, within a tolerance. */
export function examineComparison<Input>(check: ComparisonCheck<Input>): Examination<Input> {
  const learn = (input: Input, known: Map<Input, unknown>): void => {
    if (!known.has(input)) known.set(input, makeStandard(check, input));
  };
  return {
    inputs: check.inputs,
    misconceptions: check.misconceptions ?? [],
    callsOf: (input) => [callTo(check.export, check.call(input))],
    learn,
    judge: (input, [outcome], replay, known) => {
      learn(input, known);
      const { wanted, shape, allowed } = known.get(input) as Standard;
      const call = { name: check.export, argsOf: () => check.call(input) };
      const read = readReturned(outcome as Outcome, call, shape, replay);
      if (read.kind === 'failure') return read.failure;
      const difference = findDifference(wanted, read.answer.numbers, allowed);
      if (difference === undefined) return undefined;
      return {
        kind: 'wrong-value',
        call: describeAsked(call),
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

function shapeOf(expected: Numbers): Shape {
  return typeof expected === 'number'
    ? { kind: 'number' }
    : { kind: 'vector', length: expected.length };
}
