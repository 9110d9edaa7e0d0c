import type { PictureShape } from '../../records/result.ts';
import { writeNumber } from '../../text/number.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { findScale, paintHeatMap, paintImage } from '../pictures/heat-map.ts';
import { keepPictures } from '../pictures/kept.ts';
import { captionHeatMap, sayHeatMap, nameCell } from '../sentences/picture.ts';
import type { Reading } from './reading.ts';

export interface PictureView {
  readonly caption: Words;
  /** A heat map in words: all of them, where it cannot be shown. */
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
  /** The middle of the cell to look at. */
  readonly ring?: { readonly x: number; readonly y: number };
}

/** Pictures of answers that are compared have one scale, and a ring around one cell. */
export interface Framing {
  readonly scale?: number;
  readonly ringed?: number;
}

const paintedImage = keepPictures(paintImage);
const paintedHeatMap = keepPictures((numbers, columns) => paintHeatMap(numbers, columns));
const describedHeatMap = keepPictures(sayHeatMap);

/** An image in grey. */
export function viewImage(
  image: readonly number[],
  [rows, columns]: PictureShape,
  reading: Reading,
): PictureView {
  const caption = say`The image`;
  if (!reading.showsPictures) return { caption };
  const source = paintedImage(image, columns);
  const alternative = `The image, ${rows} by ${columns} pixels in grey.`;
  return { caption, painting: { rows, columns, source, alternative } };
}

/** Numbers of either sign. */
export function viewHeatMap(
  caption: Words,
  numbers: readonly number[],
  [rows, columns]: PictureShape,
  reading: Reading,
  { scale: wanted, ringed }: Framing = {},
): PictureView {
  const facts = describedHeatMap(numbers, columns);
  if (!reading.showsPictures) return { caption, facts };
  const { source, scale, plus, minus, cross } =
    wanted === undefined || wanted === findScale(numbers)
      ? paintedHeatMap(numbers, columns)
      : paintHeatMap(numbers, columns, wanted);
  const most = writeNumber(scale, 3);
  const ring =
    ringed === undefined
      ? undefined
      : { x: (ringed % columns) + 0.5, y: Math.floor(ringed / columns) + 0.5 };
  const marked = ringed === undefined ? '' : ` A ring marks ${nameCell(ringed, columns)}.`;
  return {
    caption,
    facts: captionHeatMap(numbers),
    painting: {
      rows,
      columns,
      source,
      alternative: `Heat map, ${rows} by ${columns}. ${facts}${marked}`,
      legend: scale === 0 ? { least: '0', most: '0' } : { least: `−${most}`, most: `+${most}` },
      signs: plus + minus + cross,
      ...(ring !== undefined && { ring }),
    },
  };
}

/** One scale for pictures that stand side by side. */
export function shareScale(pictures: readonly (readonly number[] | undefined)[]): number {
  return Math.max(0, ...pictures.map((numbers) => findScale(numbers ?? [])));
}

/** Whose answer it is, for the edition that is read. */
export function nameAnswer({ edition }: Reading): Words {
  return edition === 'student' ? say`Your answer` : say`The submission’s answer`;
}

export const referenceCaption = say`The reference’s (staff only)`;
