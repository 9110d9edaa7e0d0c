import type { Outcome, ThrownError, Value } from '../records/session.ts';
import { wire } from './inside/wire.ts';

/** A thrown value as the keeper writes it: the stack is text that student code may have forged. */
export interface RawThrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What a run came to, as the keeper left it. */
export interface RawAnswers {
  /** The numbers of all answers, see `wire`. */
  readonly answers: Float64Array;
  /** JSON of the answers that are told in words. */
  readonly words: string;
}

/**
 * Reads the outcomes of a run, batch by batch; `counts` says how many calls each had. `locate` finds the place of a
 * stack in the submission's own files.
 */
export function decodeBatches(
  { answers, words }: RawAnswers,
  counts: readonly number[],
  locate: (thrown: RawThrown) => ThrownError,
): readonly (readonly Outcome[])[] {
  const told = JSON.parse(words) as RawOutcome[];
  let place = 0;
  let word = 0;
  return counts.map((count) => Array.from({ length: count }, readOutcome));

  function readOutcome(): Outcome {
    const code = answers[place++] as number;
    if (code === wire.code.inWords) return decodeOutcome(told[word++] as RawOutcome, locate);
    return { kind: 'returned', value: readValue(code), changed: unchanged };
  }

  function readValue(code: number): Value {
    if (code === wire.code.number) return { kind: 'number', value: answers[place++] as number };
    const length = answers[place++] as number;
    const numbers = new Array<number>(length);
    for (let i = 0; i < length; i++) numbers[i] = answers[place++] as number;
    return { kind: 'vector', form: wire.forms[code] as string, numbers };
  }
}

const unchanged: readonly number[] = [];

function decodeOutcome(raw: RawOutcome, locate: (thrown: RawThrown) => ThrownError): Outcome {
  switch (raw.kind) {
    case 'returned':
      return { kind: 'returned', value: decodeValue(raw.value), changed: listBits(raw.changed) };
    case 'uncallable':
      return { kind: 'uncallable', value: decodeValue(raw.value) };
    case 'threw':
      return { kind: 'threw', error: locate(raw.error) };
  }
}

/** The positions of the bits that are set. */
function listBits(bits: number): readonly number[] {
  return Array.from({ length: 32 }, (_, i) => i).filter((i) => (bits & (1 << i)) !== 0);
}

type RawOutcome =
  | { kind: 'returned'; value: RawValue; changed: number }
  | { kind: 'uncallable'; value: RawValue }
  | { kind: 'threw'; error: RawThrown };

/** Values as the keeper writes them: numbers as text, so that NaN and Infinity survive JSON. */
type RawValue =
  | { kind: 'number'; value: string }
  | { kind: 'vector'; form: string; numbers: string }
  | { kind: 'list'; form: string; length: number; items: RawValue[] }
  | { kind: 'object'; form: string; size: number; entries: [string, RawValue][] }
  | { kind: 'text'; length: number; text: string }
  | { kind: 'function'; name: string }
  | { kind: 'other'; text: string };

function decodeValue(raw: RawValue): Value {
  switch (raw.kind) {
    case 'number':
      return { kind: 'number', value: Number(raw.value) };
    case 'vector':
      return { ...raw, numbers: raw.numbers === '' ? [] : raw.numbers.split(',').map(Number) };
    case 'list':
      return { ...raw, items: raw.items.map(decodeValue) };
    case 'object':
      return {
        ...raw,
        entries: raw.entries.map(([key, value]) => [key, decodeValue(value)] as const),
      };
    default:
      return raw;
  }
}
