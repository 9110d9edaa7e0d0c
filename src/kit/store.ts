import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Tables as they are stored: JSON, and small. It also keeps anybody from reading right answers who only wanted to
 * look around. Infinities are written as numbers that are too large for a double; NaN becomes `null`.
 */
export function packTable(table: unknown): Buffer {
  const text = JSON.stringify(table, (_, value: unknown) =>
    typeof value === 'number' && Math.abs(value) === Infinity
      ? `${mark}${value < 0 ? '-' : ''}`
      : value,
  );
  return deflateRawSync(text.replaceAll(`"${mark}"`, '1e999').replaceAll(`"${mark}-"`, '-1e999'));
}

export function unpackTable(packed: Buffer): unknown {
  return JSON.parse(inflateRawSync(packed).toString());
}

/** Stands for Infinity until the text is written; nothing in a table looks like it. */
const mark = '<Infinity>';
