import { decodeNumbers } from './decode.ts';
import stored from './digits.json' with { type: 'json' };
import type { Digit, Vector } from './types.ts';

/** The range of a pixel: 0 is bare paper, 1 full ink. */
export const low = 0;
export const high = 1;

/** Sample digits that the network was not trained on. */
export const digits: readonly Digit[] = Object.freeze(stored.digits.map(readLazily));

/** A digit whose pixels are decoded when they are first read, as loading must stay quick. */
function readLazily({ label, greys }: { label: number; greys: string }): Digit {
  let pixels: Vector | undefined;
  return Object.freeze<Digit>({
    label,
    get pixels() {
      return (pixels ??= Object.freeze(Array.from(decodeNumbers(greys, 0, 255))));
    },
  });
}
