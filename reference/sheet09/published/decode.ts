import { Numbers } from './numbers.ts';

/** The weights of a layer as they are stored: weight = (byte - 128) / steps, two hexadecimal digits a byte. */
export interface StoredLayer {
  readonly steps: number;
  readonly bytes: string;
}

/** The weights of a stored layer, decoded at their first use: most submissions never run the network. */
export function decodeLazily({ steps, bytes }: StoredLayer): () => Float64Array {
  let weights: Float64Array | undefined;
  return () => (weights ??= decodeNumbers(bytes, 128, steps));
}

/**
 * The numbers (byte - zero) / steps for the bytes that a text of hexadecimal digits spells.
 * Plain arithmetic, since the isolate that runs submissions has no decoder of its own; and one plain
 * loop, since it runs once, unoptimised, where a call for each number would take five times as long.
 */
export function decodeNumbers(text: string, zero: number, steps: number): Float64Array {
  const count = text.length / 2;
  const numbers = new Numbers(count);
  for (let i = 0; i < count; i++) {
    const first = text.charCodeAt(2 * i);
    const second = text.charCodeAt(2 * i + 1);
    // '0' to '9' are 48 to 57, 'a' to 'f' are 97 to 102.
    const byte =
      16 * (first < 58 ? first - 48 : first - 87) + (second < 58 ? second - 48 : second - 87);
    numbers[i] = (byte - zero) / steps;
  }
  return numbers;
}
