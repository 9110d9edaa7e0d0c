import type { ExhibitResult } from '../../records/result.ts';
import { readDeclared, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { nameAnswer, referenceCaption, shareScale, viewHeatMap, viewImage } from './picture.ts';
import type { PictureView } from './picture.ts';
import type { Reading } from './reading.ts';

export interface ExhibitView {
  readonly title: Words;
  readonly pictures: readonly PictureView[];
  /** Why there is no heat map. */
  readonly remark?: Words;
}

export function viewExhibit(exhibit: ExhibitResult, reading: Reading): ExhibitView {
  const { title, shape, image, actual, expected } = exhibit;
  const framing = { scale: shareScale([actual, expected]) };
  const pictures = [viewImage(image, shape, reading)];
  if (actual !== undefined)
    pictures.push(viewHeatMap(nameAnswer(reading), actual, shape, reading, framing));
  if (expected !== undefined)
    pictures.push(viewHeatMap(referenceCaption, expected, shape, reading, framing));
  const view = { title: readDeclared(title), pictures };
  if (actual !== undefined) return view;
  const size = shape[0] * shape[1];
  const remark = say`There is no picture of the answer: it is not an array of ${size} numbers.`;
  return { ...view, remark };
}
