import { shortenCall } from '../text/data.ts';
import { writeNumber } from '../text/number.ts';
import { writeValue } from '../text/value.ts';
import type { CheckResult, Comparison, Failure, Result } from './result.ts';

/** What the class overview keeps of a check whose answers were wrong. */
export interface RowFailure {
  /** The check's id. */
  readonly check: string;
  /** The hash of all answers to it. */
  readonly answers?: string;
  /** The mistake that the answers are those of: a misconception, or what the sheet calls several of them. */
  readonly mistake?: { readonly id: string; readonly sentence: string };
  /** The counterexample, cut to what can be read in a line. */
  readonly call: string;
  readonly returned: string;
  readonly expected?: string;
}

/** Characters of a call, and of an answer. */
const longestCall = 110;
const longestAnswer = 60;

/** Of a check that failed by an answer to a call; of any other, nothing. */
export function toRowFailures(
  { id, verdict }: CheckResult,
  causes: Result['causes'] = [],
): readonly RowFailure[] {
  if (verdict.kind !== 'failed') return [];
  const { failure, diagnosis, answers } = verdict;
  const told = describeCase(failure);
  if (told === undefined) return [];
  const common = causes.find(
    ({ misconceptions }) => diagnosis && misconceptions.includes(diagnosis.misconception),
  );
  const mistake =
    common ?? (diagnosis && { id: diagnosis.misconception, sentence: diagnosis.sentence });
  return [
    {
      check: id,
      // Who throws at the same calls does not answer alike.
      ...(answers !== undefined && failure.kind !== 'threw' && { answers }),
      ...(mistake !== undefined && { mistake: { id: mistake.id, sentence: mistake.sentence } }),
      ...told,
    },
  ];
}

function describeCase(
  failure: Failure,
): Pick<RowFailure, 'call' | 'returned' | 'expected'> | undefined {
  switch (failure.kind) {
    case 'wrong-value':
      return {
        call: shortenCall(failure.call, longestCall),
        ...describeComparison(failure.comparison),
      };
    case 'wrong-shape':
      return {
        call: shortenCall(failure.call, longestCall),
        returned: cut(writeValue(failure.returned)),
      };
    case 'threw':
      return { call: shortenCall(failure.call, longestCall), returned: cut(failure.error.name) };
    case 'broken-law': {
      const [first] = failure.calls;
      if (first === undefined) return undefined;
      return { call: shortenCall(first, longestCall), returned: cut(writeValue(first.returned)) };
    }
    case 'not-loaded':
    case 'no-export':
    case 'not-callable':
    case 'exhausted':
    case 'given-up':
    case 'changed-argument':
    case 'unsteady':
    case 'derivation':
      return undefined;
    default:
      return failure satisfies never;
  }
}

/** Whole vectors that are short, and of long ones the entry that is wrong. */
function describeComparison({
  actual,
  expected,
  index,
  scalar,
}: Comparison): Pick<RowFailure, 'returned' | 'expected'> {
  const write = (numbers: readonly number[]): string => {
    if (scalar) return writeNumber(numbers[0] ?? NaN, 4);
    if (numbers.length <= 6)
      return `[${numbers.map((number) => writeNumber(number, 4)).join(', ')}]`;
    return `[… ${writeNumber(numbers[index] ?? NaN, 4)} at ${index} …]`;
  };
  return {
    returned: write(actual),
    ...(expected !== undefined && { expected: write(expected) }),
  };
}

function cut(text: string): string {
  return text.length > longestAnswer ? `${text.slice(0, longestAnswer)}…` : text;
}
