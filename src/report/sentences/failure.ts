import type { Comparison, PictureShape, Failure } from '../../records/result.ts';
import { writeNumber } from '../../text/number.ts';
import { code, readDeclared, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayFlaw } from './derivation.ts';
import { sayLimit } from './limit.ts';
import { nameCell } from './picture.ts';
import { nameValue } from './value.ts';

/**
 * What is wrong, in one sentence. `titleOf` gives the requirement of a check by its id, `shape` that of a wrong value
 * which is a picture.
 */
export function sayFailure(
  failure: Failure,
  titleOf: (checkId: string) => Words,
  shape?: PictureShape,
): Words {
  switch (failure.kind) {
    case 'not-loaded':
      return say`The file of this exercise did not load.`;
    case 'no-export': {
      const { nearMiss } = failure;
      const sentence = say`${code(failure.file)} has no export named ${code(failure.name)}.`;
      if (nearMiss === undefined) return sentence;
      return say`${sentence} It has ${code(nearMiss)}: is that the one?`;
    }
    case 'not-callable':
      return say`${code(failure.name)} is exported as ${nameValue(failure.value)}, not as a function.`;
    case 'threw':
      return say`${code(failure.call.name)} threw an error instead of returning an answer.`;
    case 'exhausted':
      return sayLimit(code(failure.name), failure.limit, failure.place);
    case 'given-up':
      return say`${code(failure.name)} was not called any more, as it had run into its limits too often, in ${listTitles(failure.after, titleOf)}.`;
    case 'wrong-shape': {
      const { call, returned, wanted } = failure;
      const sentence = say`${code(call.name)} returned ${nameValue(returned)}, not ${wanted}`;
      if (returned.kind === 'object' && returned.form === 'Promise')
        return say`${sentence}: a function has to return its answer itself, not a promise of it.`;
      return returned.kind === 'other' && returned.text === 'undefined'
        ? say`${sentence}: is a ${code('return')} missing?`
        : say`${sentence}.`;
    }
    case 'wrong-value':
      return sayWrongValue(failure.call.name, failure.comparison, shape);
    case 'broken-law':
      return readDeclared(failure.law);
    case 'changed-argument':
      return say`${code(failure.call.name)} changed its ${nameArgument(failure.argument)} argument. Arguments are the caller’s: copy what you want to change.`;
    case 'unsteady':
      return sayUnsteady(failure);
    case 'derivation':
      return sayFlaw(failure.flaw, failure.line);
    default:
      return failure satisfies never;
  }
}

/** How far off a value is where it is first wrong; `undefined` if the expected value is not told. */
export function sayDifference(comparison: Comparison, shape?: PictureShape): Words | undefined {
  const { expected, actual, largestDifference, allowedDifference } = comparison;
  // Of a picture, the worst entry is shown; of a vector, the first one that is wrong.
  const index = shape === undefined ? comparison.index : findWorst(comparison);
  const [wanted, got] = [expected?.[index], actual[index]];
  if (wanted === undefined || got === undefined) return undefined;
  const off = Math.abs(got - wanted);
  const there = comparison.scalar ? '' : `At ${nameEntry(index, shape)} `;
  const isNumber = Number.isFinite(off);
  const sentence = isNumber
    ? say`${there === '' ? 'It' : `${there}it`} is off by ${code(writeNumber(off, 3))}`
    : say`${there === '' ? 'The' : `${there}the`} difference is no finite number`;
  const allowed =
    isNumber && allowedDifference !== undefined
      ? say`; ${code(writeNumber(allowedDifference, 3))} is allowed`
      : [];
  const hasLarger = largestDifference !== undefined && largestDifference > off;
  const largest = hasLarger
    ? say` The largest difference is ${code(writeNumber(largestDifference, 3))}.`
    : [];
  return say`${sentence}${allowed}.${largest}`;
}

/** Why a student does not see the value that was expected. */
export const withheldSentence = say`Which value was expected is not shown, as it would answer the exercise.`;

function sayWrongValue(name: string, comparison: Comparison, shape?: PictureShape): Words {
  const { actual, scalar } = comparison;
  const index = shape === undefined ? comparison.index : findWorst(comparison);
  const value = actual[index] ?? NaN;
  const what = Number.isFinite(value) ? 'a wrong value' : writeNumber(value);
  if (shape !== undefined)
    return say`${code(name)} returned ${what} at ${nameCell(index, shape[1])}, counted from 0.`;
  const where = scalar ? '' : ` at index ${index}, counted from 0`;
  return say`${code(name)} returned ${what}${where}.`;
}

function sayUnsteady({ call, how }: Extract<Failure, { kind: 'unsteady' }>): Words {
  switch (how.kind) {
    case 'asked-again':
      return say`The same call of ${code(call.name)} came to another answer later. An answer must not depend on earlier calls.`;
    case 'overwritten':
      return say`The answer of ${code(call.name)} changed after it was returned, when other calls were made. An answer must be the caller’s own.`;
    case 'after-others':
      return say`Alone, this call of ${code(call.name)} returns the first answer below; after ${nameCalls(how.count)}, it returns the second. An answer must not depend on earlier calls.`;
    default:
      return how satisfies never;
  }
}

/** Where an answer is furthest off; where it is off first, if the reader may not know by how much. */
export function findWorst({ actual, expected, index }: Comparison): number {
  if (expected === undefined || expected.length !== actual.length) return index;
  let [worst, largest] = [index, -1];
  actual.forEach((got, at) => {
    const off = Math.abs(got - (expected[at] ?? NaN));
    const size = Number.isNaN(off) ? Infinity : off;
    if (size > largest) [worst, largest] = [at, size];
  });
  return worst;
}

function nameEntry(index: number, shape: PictureShape | undefined): string {
  return shape === undefined ? `index ${index}` : nameCell(index, shape[1]);
}

function nameCalls(count: number): string {
  // None: it took calls that other checks had made.
  if (count === 0) return 'the calls that were made before';
  return count === 1 ? 'another call' : `${count} other calls`;
}

function nameArgument(position: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][position] ?? `${position + 1}th`;
}

function listTitles(ids: readonly string[], titleOf: (id: string) => Words): Words {
  return ids.flatMap((id, at) => say`${at === 0 ? '' : ', '}“${titleOf(id)}”`);
}
