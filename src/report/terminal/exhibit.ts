import type { ExhibitResult } from '../../records/result.ts';
import { sayHeatMap } from '../sentences/picture.ts';
import { writeNumber } from '../../text/number.ts';
import type { Rgb, Style } from '../../text/style.ts';
import { writeDeclared } from './words.ts';
import { wrapText } from './wrap.ts';

/** A picture and the numbers over it, side by side: in colours where there are enough, in signs elsewhere. */
export function writeExhibit(
  { title, shape, image, actual }: ExhibitResult,
  style: Style,
): readonly string[] {
  if (actual === undefined) return [];
  const columns = shape[1];
  const scale = actual.reduce(
    (most, entry) => (Number.isFinite(entry) ? Math.max(most, Math.abs(entry)) : most),
    0,
  );
  const isColoured = style.colours === 'full' || style.colours === '256';
  const share = (entry: number): number => (scale === 0 ? 0 : entry / scale);
  const left = isColoured
    ? drawColours(image, columns, greyOf, style)
    : drawSigns(image, columns, inkSign);
  const right = isColoured
    ? drawColours(actual, columns, (entry) => blend(share(entry)), style)
    : drawSigns(actual, columns, (entry) => relevanceSign(share(entry)));
  const most = writeNumber(scale, 3);
  const legend = isColoured
    ? `−${most} ${[-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].map((at) => style.dye('  ', blend(at), blend(at))).join('')} +${most}   blue: against the class, red: for it`
    : `at most ${most} in size; for the class: ' + #   against it: , - =`;
  return [
    `  ${style.paint(writeDeclared(title), 'bold')}`,
    '',
    ...left.map((line, row) => `  ${line}   ${right[row] ?? ''}`),
    '',
    `  ${legend}`,
    ...wrapText(sayHeatMap(actual, columns), style.width - 2).map((line) => `  ${line}`),
  ];
}

/** Two rows of the picture in one line of text: the upper one in front, the lower one behind. */
function drawColours(
  numbers: readonly number[],
  columns: number,
  colourOf: (entry: number) => Rgb,
  style: Style,
): readonly string[] {
  const rows = numbers.length / columns;
  return Array.from({ length: Math.ceil(rows / 2) }, (_, pair) =>
    Array.from({ length: columns }, (_, column) => {
      const at = 2 * pair * columns + column;
      const [above, below] = [numbers[at] ?? 0, numbers[at + columns] ?? 0];
      return style.dye('▀', colourOf(above), colourOf(below));
    }).join(''),
  );
}

function drawSigns(
  numbers: readonly number[],
  columns: number,
  signOf: (entry: number) => string,
): readonly string[] {
  return Array.from({ length: Math.ceil(numbers.length / columns) }, (_, row) =>
    numbers
      .slice(row * columns, (row + 1) * columns)
      .map(signOf)
      .join(''),
  );
}

function greyOf(ink: number): Rgb {
  const grey = Math.round(255 - 225 * Math.min(1, Math.max(0, ink)));
  return [grey, grey, grey];
}

function inkSign(ink: number): string {
  return ' .:*#'[Math.round(4 * Math.min(1, Math.max(0, ink)))] ?? ' ';
}

function relevanceSign(share: number): string {
  const size = Math.abs(share);
  if (!Number.isFinite(share)) return '?';
  if (size < 0.05) return ' ';
  const strength = size < 0.2 ? 0 : size < 0.5 ? 1 : 2;
  return (share > 0 ? "'+#" : ',-=')[strength] ?? ' ';
}

/** Red for positive, blue for negative, white for none, as in the report; grey for what is no number. */
function blend(share: number): Rgb {
  if (!Number.isFinite(share)) return [200, 200, 200];
  const [red, green, blue] = share >= 0 ? [190, 18, 40] : [30, 80, 190];
  const mix = (part: number) => Math.round(255 + (part - 255) * Math.abs(share));
  return [mix(red ?? 0), mix(green ?? 0), mix(blue ?? 0)];
}
