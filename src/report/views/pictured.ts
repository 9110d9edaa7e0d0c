import type { Comparison, Failure, ToldCall, PictureShape } from '../../records/result.ts';
import type { Data } from '../../records/session.ts';
import { countDigits } from '../../text/number.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { findWorst } from '../sentences/failure.ts';
import { nameCell } from '../sentences/picture.ts';
import { nameAnswer, referenceCaption, shareScale, viewHeatMap, viewImage } from './picture.ts';
import type { PictureView } from './picture.ts';
import type { Reading } from './reading.ts';
import { callRow, longCallRow, numbersRows } from './rows.ts';
import type { Row } from './rows.ts';

/** A wrong answer that is a picture: it is shown, and told where it is furthest off instead of by its numbers. */
export interface PicturedView {
  readonly rows: readonly Row[];
  readonly pictures: readonly PictureView[];
}

type WrongValue = Extract<Failure, { kind: 'wrong-value' }>;

/** Whether a vector is a picture is told by its length: that of the pictures which the exercise shows. */
export function findShape(
  { actual }: Pick<Comparison, 'actual'>,
  shapes: readonly PictureShape[],
): PictureShape | undefined {
  return shapes.find(([rows, columns]) => rows * columns === actual.length && rows > 1);
}

export function viewPictured(
  failure: WrongValue,
  shape: PictureShape,
  reading: Reading,
): PicturedView {
  const { call, comparison } = failure;
  const { actual, expected } = comparison;
  const [rows, columns] = shape;
  const ringed = findWorst(comparison);
  const framing = { scale: shareScale([actual, expected]), ringed };
  const image = call.args.find((arg) => isPicture(arg, rows * columns));
  const pictures = [
    ...(image === undefined ? [] : [viewImage(image as readonly number[], shape, reading)]),
    viewHeatMap(nameAnswer(reading), actual, shape, reading, framing),
    ...(expected === undefined
      ? []
      : [viewHeatMap(referenceCaption, expected, shape, reading, framing)]),
  ];
  return { pictures, rows: [pictureCallRow(call, [shape]), ...valueRows()] };

  function valueRows(): readonly Row[] {
    const [got, wanted] = [actual[ringed] ?? NaN, expected?.[ringed]];
    const where = nameCell(ringed, columns);
    const digits = countDigits(wanted === undefined ? [] : [[got, wanted]]);
    return numbersRows(
      [
        { label: say`At ${where}`, tone: 'returned', value: got },
        ...(wanted === undefined
          ? []
          : [{ label: expectedLabel(comparison), tone: 'expected', value: wanted } as const]),
      ],
      0,
      digits,
    );
  }
}

/** A call; pictures that it is given are told by a word, with the whole call to be pasted. */
export function pictureCallRow(call: ToldCall, shapes: readonly PictureShape[]): Row {
  const isImage = (arg: Data) =>
    shapes.some(([rows, columns]) => rows > 1 && isPicture(arg, rows * columns));
  if (!call.args.some(isImage)) return callRow(say`Call`, call);
  const args = call.args.map((arg) => (isImage(arg) ? { $make: 'image' } : arg));
  return longCallRow(say`Call`, call, { ...call, args });
}

function expectedLabel({ expectedFor }: Comparison): Words {
  return expectedFor === 'staff' ? say`Expected there (staff only)` : say`Expected there`;
}

function isPicture(data: Data, length: number): boolean {
  return (
    Array.isArray(data) &&
    data.length === length &&
    data.every((entry: Data) => typeof entry === 'number')
  );
}
