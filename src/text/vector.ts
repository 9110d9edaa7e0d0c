import { writeNumber } from './number.ts';

/** Text with one place in it that the reader should look at; `marked` may be empty. */
export interface MarkedText {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Text without a place to look at. */
export function withoutMark(text: string): MarkedText {
  return { before: text, marked: '', after: '' };
}

/** Vectors up to this length are shown whole. */
const shortLength = 12;

/** Entries of a longer vector that stay on each side of the marked one. */
const around = 2;

/**
 * Vectors to be read one below the other: entries aligned, the one at `index` marked; of long vectors
 * only the entries around it, the others counted. A vector without an entry at `index` has no mark.
 */
export function markEntries(
  vectors: readonly (readonly number[])[],
  index: number,
  digits?: number,
): MarkedText[] {
  const [from, to] = chooseEntries(Math.max(...vectors.map((vector) => vector.length)), index);
  const lines = vectors.map((vector) =>
    vector.slice(from, to).map((number) => writeNumber(number, digits)),
  );
  return vectors.map((vector, at) => {
    const texts = lines[at] ?? [];
    const padded = texts.map((text, column) => text.padStart(measureColumn(lines, column)));
    return markLine(padded, index - from, from, vector.length - from - texts.length);
  });
}

function chooseEntries(length: number, index: number): readonly [from: number, to: number] {
  if (length <= shortLength) return [0, length];
  const middle = Math.min(index, length - 1);
  return [Math.max(0, middle - around), Math.min(length, middle + around + 1)];
}

function measureColumn(lines: readonly (readonly string[])[], column: number): number {
  return Math.max(...lines.map((line) => line[column]?.length ?? 0));
}

/** `[… 3 more, 1, 2, … 4 more]` with the entry at `marked` apart from what is before and after it. */
function markLine(
  texts: readonly string[],
  marked: number,
  leftOutBefore: number,
  leftOutAfter: number,
): MarkedText {
  const head = leftOutBefore > 0 ? [`… ${leftOutBefore} more`] : [];
  const tail = leftOutAfter > 0 ? [`… ${leftOutAfter} more`] : [];
  const text = texts[marked];
  if (text === undefined) return withoutMark(`[${[...head, ...texts, ...tail].join(', ')}]`);
  const before = [...head, ...texts.slice(0, marked)].map((entry) => `${entry}, `).join('');
  const after = [...texts.slice(marked + 1), ...tail].map((entry) => `, ${entry}`).join('');
  const entry = text.trimStart();
  return {
    before: `[${before}${' '.repeat(text.length - entry.length)}`,
    marked: entry,
    after: `${after}]`,
  };
}
