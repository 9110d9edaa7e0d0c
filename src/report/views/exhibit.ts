import type { ExhibitResult } from '../../records/result.ts';
import { formatNumber } from '../../text/number.ts';
import { readDeclared, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { paintHeatMap, paintImage } from '../pictures/heat-map.ts';
import { keepPictures } from '../pictures/kept.ts';
import { describeHeatMap } from '../sentences/picture.ts';
import type { Reading } from './reading.ts';

export interface ExhibitView {
  readonly title: Words;
  readonly pictures: readonly PictureView[];
  /** Why there is no heat map. */
  readonly remark?: Words;
}

export interface PictureView {
  readonly caption: Words;
  /** A heat map in words. */
  readonly facts?: string;
  /** Only in views for formats that show pictures. */
  readonly painting?: PaintingView;
}

export interface PaintingView {
  readonly rows: number;
  readonly columns: number;
  readonly source: string;
  readonly alternative: string;
  readonly legend?: { readonly least: string; readonly most: string };
  /** The signs over the cells, as an SVG path. */
  readonly signs?: string;
}

export function viewExhibit(exhibit: ExhibitResult, reading: Reading): ExhibitView {
  const { title, shape, image, actual, expected } = exhibit;
  const pictures = [viewImage(image, shape, reading)];
  const owner = reading.edition === 'student' ? 'Your answer' : 'The submission’s answer';
  if (actual !== undefined) pictures.push(viewHeatMap(say`${owner}`, actual, shape, reading));
  if (expected !== undefined) {
    pictures.push(viewHeatMap(say`The reference’s (staff only)`, expected, shape, reading));
  }
  const view = { title: readDeclared(title), pictures };
  if (actual !== undefined) return view;
  const size = shape[0] * shape[1];
  const remark = say`There is no picture of the answer: it is not an array of ${size} numbers.`;
  return { ...view, remark };
}

type Shape = ExhibitResult['shape'];

const paintedImage = keepPictures(paintImage);
const paintedHeatMap = keepPictures(paintHeatMap);
const describedHeatMap = keepPictures(describeHeatMap);

function viewImage(
  image: readonly number[],
  [rows, columns]: Shape,
  reading: Reading,
): PictureView {
  const caption = say`The image`;
  if (!reading.showsPictures) return { caption };
  const source = paintedImage(image, columns);
  const alternative = `The image, ${rows} by ${columns} pixels in grey.`;
  return { caption, painting: { rows, columns, source, alternative } };
}

function viewHeatMap(
  caption: Words,
  numbers: readonly number[],
  [rows, columns]: Shape,
  reading: Reading,
): PictureView {
  const facts = describedHeatMap(numbers, columns);
  if (!reading.showsPictures) return { caption, facts };
  const { source, scale, plus, minus, cross } = paintedHeatMap(numbers, columns);
  const most = formatNumber(scale, 3);
  return {
    caption,
    facts,
    painting: {
      rows,
      columns,
      source,
      alternative: `Heat map, ${rows} by ${columns}. ${facts}`,
      legend: scale === 0 ? { least: '0', most: '0' } : { least: `−${most}`, most: `+${most}` },
      signs: plus + minus + cross,
    },
  };
}
