import { encodePng } from './png.ts';

/** A picture of numbers, and the signs drawn over it: SVG paths in which one cell is one unit wide. */
export interface HeatMap {
  readonly source: string;
  /** Strong positive entries, so that no colour has to tell them from negative ones. */
  readonly plus: string;
  readonly minus: string;
  /** Entries that are no finite number. */
  readonly cross: string;
  /** The size of an entry that is shown in full colour; 0 where all entries are. */
  readonly scale: number;
}

/** Positive numbers red, negative blue, zero white, on one scale for both; `numbers` row by row. */
export function paintHeatMap(
  numbers: readonly number[],
  columns: number,
  scale = findScale(numbers),
): HeatMap {
  const paths = { plus: '', minus: '', cross: '' };
  const bytes = new Uint8Array(numbers.length * 3);
  numbers.forEach((number, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    const share = scale === 0 ? 0 : number / scale;
    bytes.set(Number.isFinite(number) ? blend(share) : odd, at * 3);
    if (!Number.isFinite(number)) paths.cross += `M${x}.2 ${y}.2l.6 .6m0-.6l-.6 .6`;
    else if (share >= strong) paths.plus += `M${x}.25 ${y}.5h.5m-.25-.25v.5`;
    else if (share <= -strong) paths.minus += `M${x}.25 ${y}.5h.5`;
  });
  const height = Math.ceil(numbers.length / columns);
  return { source: encodePng({ width: columns, height, bytes }), ...paths, scale };
}

/** An image in grey, from its smallest number (paper) to its largest (ink). */
export function paintImage(image: readonly number[], columns: number): string {
  const low = image.reduce((least, number) => Math.min(least, number), Infinity);
  const high = image.reduce((most, number) => Math.max(most, number), -Infinity);
  const bytes = new Uint8Array(image.length * 3);
  image.forEach((number, at) => {
    const ink = high > low ? (number - low) / (high - low) : 0;
    bytes.fill(Math.round(255 - ink * 225), at * 3, at * 3 + 3);
  });
  return encodePng({ width: columns, height: Math.ceil(image.length / columns), bytes });
}

/** Share of the scale from which on an entry has a sign: as many as can still be read. */
const strong = 0.2;

const [red, blue, odd] = [
  [190, 18, 40],
  [30, 80, 190],
  [200, 200, 200],
] as const;

/** The size of the largest entry that is a finite number. */
export function findScale(numbers: readonly number[]): number {
  let scale = 0;
  for (const number of numbers) {
    if (Number.isFinite(number)) scale = Math.max(scale, Math.abs(number));
  }
  return scale;
}

function blend(share: number): number[] {
  const full = share >= 0 ? red : blue;
  return full.map((part) => Math.round(255 + (part - 255) * Math.min(1, Math.abs(share))));
}
