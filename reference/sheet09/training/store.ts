import { renameSync, writeFileSync } from 'node:fs';

import type { StoredLayer } from '../published/decode.ts';
import type { Weights } from './learn.ts';
import type { Picture } from './pictures.ts';

/** The stored form of all layers, every weight rounded to one of 255 levels. */
export function quantise(weights: Weights): Record<keyof Weights, StoredLayer> {
  return {
    convolution1: quantiseLayer(weights.convolution1),
    convolution2: quantiseLayer(weights.convolution2),
    dense1: quantiseLayer(weights.dense1),
    dense2: quantiseLayer(weights.dense2),
  };
}

/** The stored form of a digit: its label, and two hexadecimal digits for each grey level. */
export function describePicture({ label, greys }: Picture): { label: number; greys: string } {
  return { label, greys: encodeBytes(Array.from(greys)) };
}

/** Writes JSON under another name first, so that a reader never meets half a file. */
export function writeJson(path: URL, value: unknown): void {
  const unfinished = new URL(`${path.href}.tmp`);
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(unfinished, path);
}

function quantiseLayer(weights: Float64Array): StoredLayer {
  const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const steps = Math.floor(127 / largest);
  return { steps, bytes: encodeBytes(Array.from(weights, (w) => Math.round(w * steps) + 128)) };
}

function encodeBytes(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
