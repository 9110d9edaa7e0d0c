import type { Comparison, Failure, PictureShape } from '../../records/result.ts';
import type { ThrownError } from '../../records/session.ts';
import { countDigits } from '../../text/number.ts';
import { say, readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayDifference, sayFailure, withheldSentence } from '../sentences/failure.ts';
import type { PictureView } from './picture.ts';
import { findShape, pictureCallRow, viewPictured } from './pictured.ts';
import type { Reading } from './reading.ts';
import { answerRows, callRow, dataRow, numbersRows, sideRows, textRow, valueRow } from './rows.ts';
import type { NumbersRow, Row } from './rows.ts';

/** A failure as it is read: one sentence, then the counterexample line by line. */
export interface FailureView {
  readonly sentence: Words;
  readonly rows: readonly Row[];
  /** What was asked and answered, where that is pictures. */
  readonly pictures?: readonly PictureView[];
  /** How far off, or why that is not told. */
  readonly remark?: Words;
}

/** `shapes` are those of the pictures which the exercise shows. */
export function viewFailure(
  failure: Failure,
  reading: Reading,
  shapes: readonly PictureShape[] = [],
): FailureView {
  const shape = failure.kind === 'wrong-value' ? findShape(failure.comparison, shapes) : undefined;
  const sentence = sayFailure(failure, reading.titleOf, shape);
  switch (failure.kind) {
    case 'not-loaded':
    case 'no-export':
    case 'given-up':
      return { sentence, rows: [] };
    case 'not-callable':
      return { sentence, rows: [valueRow(say`It is`, failure.value, 'returned')] };
    case 'exhausted':
      return { sentence, rows: failure.call ? [pictureCallRow(failure.call, shapes)] : [] };
    case 'threw':
      return {
        sentence,
        rows: [pictureCallRow(failure.call, shapes), ...errorRows(failure.error)],
      };
    case 'wrong-shape':
      return {
        sentence,
        rows: [
          pictureCallRow(failure.call, shapes),
          valueRow(say`Returned`, failure.returned, 'returned'),
        ],
      };
    case 'wrong-value':
      if (shape !== undefined) {
        const remark = sayDifference(failure.comparison, shape) ?? withheldSentence;
        return { sentence, ...viewPictured(failure, shape, reading), remark };
      }
      return {
        sentence,
        rows: [callRow(callLabel, failure.call), ...comparisonRows(failure.comparison)],
        remark: sayDifference(failure.comparison) ?? withheldSentence,
      };
    case 'broken-law':
      return {
        sentence,
        rows: [
          ...failure.calls.flatMap((call) => [
            callRow(callLabel, call),
            valueRow(say`Returned`, call.returned, 'returned'),
          ]),
          ...sideRows([failure.left, failure.right], readDeclared),
        ],
      };
    case 'changed-argument':
      return {
        sentence,
        rows: [callRow(callLabel, failure.call, failure.argument)],
      };
    case 'unsteady': {
      const { call, how, first, later } = failure;
      const isAlone = how.kind === 'after-others';
      const labels = isAlone
        ? ([say`Alone`, say`After them`] as const)
        : ([say`First`, say`Later`] as const);
      const before = isAlone ? how.calls.map((other) => callRow(say`Before`, other)) : [];
      return {
        sentence,
        rows: [...before, callRow(callLabel, call), ...answerRows(first, later, labels)],
      };
    }
    case 'derivation':
      return { sentence, rows: derivationRows(failure) };
    default:
      return failure satisfies never;
  }
}

/** Name, message and place of an error that a submission threw. */
export function errorRows({ name, message, place }: ThrownError): Row[] {
  const error = message === '' ? name : `${name}: ${message}`;
  const rows = [textRow(say`Error`, error, 'returned')];
  if (place !== undefined) rows.push(textRow(say`Thrown at`, writePlace(place)));
  return rows;
}

/** `exercise2.ts:12:5`, as editors and terminals understand it. */
export function writePlace(place: {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

const callLabel = say`Call`;

function comparisonRows(comparison: Comparison): Row[] {
  const { expected, actual, index, expectedFor } = comparison;
  const pick = (numbers: readonly number[]): number | readonly number[] =>
    comparison.scalar ? (numbers[0] ?? NaN) : numbers;
  const rows: NumbersRow[] = [{ label: say`Returned`, tone: 'returned', value: pick(actual) }];
  if (expected !== undefined) {
    const label = expectedFor === 'staff' ? say`Expected (staff only)` : say`Expected`;
    rows.push({ label, tone: 'expected', value: pick(expected) });
  }
  return numbersRows(rows, index, countDigits(pairsToTellApart(comparison)));
}

/** The first wrong entry, and those near it that are further off than is allowed. */
function* pairsToTellApart({
  expected = [],
  actual,
  index,
  allowedDifference = Infinity,
}: Comparison): Generator<readonly [number, number]> {
  for (let at = Math.max(0, index - 16); at <= index + 16; at++) {
    const [got, wanted] = [actual[at], expected[at]];
    if (got === undefined || wanted === undefined) continue;
    if (at === index || Math.abs(got - wanted) > allowedDifference) yield [got, wanted];
  }
}

function derivationRows({
  line,
  data,
  values = [],
}: Extract<Failure, { kind: 'derivation' }>): Row[] {
  const rows: Row[] = [];
  if (line !== undefined) rows.push(textRow(say`Where`, line === 0 ? 'the start' : `step ${line}`));
  if (data !== undefined) rows.push(dataRow(say`Data`, data));
  return [...rows, ...sideRows(values, readDeclared)];
}
